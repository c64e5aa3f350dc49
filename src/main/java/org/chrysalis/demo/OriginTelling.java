package org.chrysalis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.InitiativeDetails.OriginPart;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was kept, changed and left out of what an initiative was adopted from, and what it follows here. */
@Component
class OriginTelling implements Teller {

    private final Edits edits;
    private final Map<String, Known> staged;

    OriginTelling(Edits edits, JsonMapper json) {
        this.edits = edits;
        this.staged = read(json);
    }

    record Known(
            LocalDate on,
            List<OriginPart> parts,
            @Nullable String earlier,
            @Nullable String difference) {}

    @Override
    public void tell(Scene scene) {
        Known known = staged.get(scene.told().ref());
        if (known == null) {
            return;
        }
        String reference = scene.told().ref();
        Actor lead = scene.council().person(scene.details().leads().get(0));
        EditInitiative.Source source = new EditInitiative.Source(
                scene.details().origin(),
                scene.told().origin(),
                known.parts(),
                Objects.requireNonNullElse(known.earlier(), ""),
                Objects.requireNonNullElse(known.difference(), ""));
        scene.chronicle()
                .on(
                        scene.shift().day(known.on()),
                        () -> edits.save(
                                lead, reference, EditPart.ORIGIN.version(edits.open(lead, reference)), source));
    }

    private static Map<String, Known> read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/origins.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
