package org.chrysalis.attachment;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What the rows of authorisation/attachment.csv point at. */
@Component
class AttachmentSubjects implements AuthorisationSubjects {

    private final Attachments attachments;
    private final TestRecords records;

    AttachmentSubjects(Attachments attachments, TestRecords records) {
        this.attachments = attachments;
        this.records = records;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of("record", council -> records.in(council.id()), "file", this::file);
    }

    private long file(TestOrganisation council) {
        long record = records.in(council.id());
        byte[] content = Samples.pdf("for the table");
        attachments.add(
                council.admin(),
                TestRecords.KIND,
                record,
                UUID.randomUUID(),
                new NewFile("a.pdf", content.length, new ByteArrayResource(content)));
        return attachments
                .of(council.admin(), TestRecords.KIND, record, true)
                .files()
                .get(0)
                .id();
    }
}
