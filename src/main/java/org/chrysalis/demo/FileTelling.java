package org.chrysalis.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.NewFile;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A few files that people put beside what they recorded: a sheet, a drawing, a page of rules. */
@Component
class FileTelling implements Teller {

    private static final Logger LOG = LoggerFactory.getLogger(FileTelling.class);

    private final Attachments attachments;
    private final FileSubjects subjects;
    private final List<Filed> staged;

    FileTelling(Attachments attachments, FileSubjects subjects, JsonMapper json) {
        this.attachments = attachments;
        this.subjects = subjects;
        try (InputStream in = new ClassPathResource("demo/files.json").getInputStream()) {
            this.staged = List.of(json.readValue(in, Filed[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file on a record.
     *
     * @param of how the words of the record begin
     * @param on later than the record itself was entered
     */
    record Filed(String ref, FileSubjects.Kind kind, String of, String file, LocalDate on) {}

    @Override
    public void tell(Scene scene) {
        Actor lead = scene.council().person(scene.details().leads().get(0));
        staged.stream()
                .filter(filed -> filed.ref().equals(scene.told().ref()))
                .forEach(filed -> scene.chronicle().on(scene.shift().day(filed.on()), () -> add(lead, filed)));
    }

    /** Where a scanner is set and does not answer nothing is stored, as for everybody; the story goes on without it. */
    private void add(Actor lead, Filed filed) {
        ClassPathResource content = new ClassPathResource("demo/files/" + filed.file());
        try {
            attachments.add(
                    lead,
                    filed.kind().code(),
                    subjects.find(lead, filed.ref(), filed.kind(), filed.of()),
                    UUID.randomUUID(),
                    new NewFile(filed.file(), content.contentLength(), content));
        } catch (Refused refused) {
            LOG.warn("The demonstration goes without the file {}: {}", filed.file(), refused.getMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
