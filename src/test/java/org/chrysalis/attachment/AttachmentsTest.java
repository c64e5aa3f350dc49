package org.chrysalis.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.SentBefore;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AttachmentsTest {

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestRecords records;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private Actor ada;
    private long record;

    @BeforeEach
    void aRecord() {
        ada = organisations.found().admin();
        record = records.in(ada.organisationId());
    }

    @Test
    void givesBackWhatItWasGivenByteForByte() throws IOException {
        byte[] large = Arrays.copyOf(Samples.pdf("long"), 3 * DatabaseFileStore.PIECE + 17);
        byte[] noise = new byte[large.length - 200];
        new Random(4).nextBytes(noise);
        System.arraycopy(noise, 0, large, 200, noise.length);
        add(record, "report.pdf", large);

        AttachedFile file = only();
        StoredContent content = attachments.open(ada, file.id());
        assertThat(content.content().readAllBytes()).isEqualTo(large);
        assertThat(content.size()).isEqualTo(large.length);
        assertThat(file.name()).isEqualTo("report.pdf");
        assertThat(file.addedBy()).isEqualTo(ada.name());
    }

    @Test
    void storesTheSameOnceForAnOrganisationAndApartForEach() {
        byte[] pdf = Samples.pdf("same");
        add(record, "a.pdf", pdf);
        add(records.in(ada.organisationId()), "b.pdf", pdf);
        Actor elsewhere = organisations.found().admin();
        attachments.add(
                elsewhere,
                TestRecords.KIND,
                records.in(elsewhere.organisationId()),
                UUID.randomUUID(),
                file("a.pdf", pdf));

        assertThat(stored(ada)).isOne();
        assertThat(stored(elsewhere)).isOne();
    }

    @Test
    void erasesWithTheLastUseAndKeepsTheNameForTheHistory() {
        byte[] pdf = Samples.pdf("gone");
        add(record, "a.pdf", pdf);
        long other = records.in(ada.organisationId());
        add(other, "b.pdf", pdf);
        AttachedFile here = only();

        attachments.remove(ada, here.id(), here.version());
        assertThat(stored(ada)).isOne();
        AttachedFile there =
                attachments.of(ada, TestRecords.KIND, other, true).files().get(0);
        attachments.remove(ada, there.id(), there.version());

        assertThat(stored(ada)).isZero();
        assertThat(count("stored_content", ada)).isZero();
        assertThatThrownBy(() -> attachments.open(ada, here.id())).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql(
                                "select action from audit_entry where organisation_id = ? and action like 'file-%' order by id")
                        .param(ada.organisationId())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("file-added", "file-added", "file-removed", "file-removed"));
        // The same again is stored anew.
        add(record, "a.pdf", pdf);
        assertThat(stored(ada)).isOne();
    }

    @Test
    void takesNothingNewOnceTheOrganisationHasStoredAsMuchAsItCan() {
        add(record, "a.pdf", Samples.pdf("first"));
        jdbc.sql("""
                insert into stored_file (organisation_id, checksum, size, kind, stored_at)
                select ?, lpad(to_hex(n), 64, '0'), 26214400, 'PDF', now() from generate_series(1, 204) n""").param(ada.organisationId()).update();
        add(record, "b.pdf", Samples.pdf("second"));
        jdbc.sql("""
                insert into stored_file (organisation_id, checksum, size, kind, stored_at)
                values (?, lpad('fff', 64, '0'), 26214400, 'PDF', now())""").param(ada.organisationId()).update();

        assertThatThrownBy(() -> add(record, "c.pdf", Samples.pdf("third")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("file");
                    assertThat(refused.messageKey()).isEqualTo("attachment.file.no-room");
                });
        assertThat(attachments.of(ada, TestRecords.KIND, record, true).files()).hasSize(2);
        // What is there already takes no more room on another record.
        add(records.in(ada.organisationId()), "a.pdf", Samples.pdf("first"));
    }

    @Test
    void takesOffOnlyWhatWasShown() {
        add(record, "a.pdf", Samples.pdf("x"));
        AttachedFile file = only();
        assertThatThrownBy(() -> attachments.remove(ada, file.id(), file.version() + 1))
                .isInstanceOf(Conflict.class);
        assertThat(attachments.of(ada, TestRecords.KIND, record, true).files()).hasSize(1);
    }

    @Test
    void showsNothingToAnotherOrganisation() {
        add(record, "a.pdf", Samples.pdf("x"));
        long id = only().id();
        Actor other = organisations.found().admin();

        assertThatThrownBy(() -> attachments.open(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.remove(other, id, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.add(
                        other, TestRecords.KIND, record, UUID.randomUUID(), file("a.pdf", Samples.pdf("x"))))
                .isInstanceOf(NotFound.class);
        assertThat(attachments.of(other, TestRecords.KIND, record, true).files())
                .isEmpty();
    }

    @Test
    void letsOnlyThoseAddWhomTheOwnerLets() {
        long own = records.in(ada.organisationId());
        Actor reader =
                new Actor(ada.personId(), ada.name(), ada.organisationId(), ada.organisationCode(), java.util.Set.of());
        assertThatThrownBy(() -> attachments.add(
                        reader, TestRecords.KIND, own, UUID.randomUUID(), file("a.pdf", Samples.pdf("x"))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        attachments.add(ada, "nothing-known", own, UUID.randomUUID(), file("a.pdf", Samples.pdf("x"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhatMayNotBeKept() {
        assertRefused("a.pdf", new byte[0], "attachment.file.empty");
        assertRefused("a.pdf", Samples.bytes("<html><script>1</script></html>"), "attachment.file.kind");
        assertRefused("a.pdf", new byte[FileCheck.LARGEST + 1], "attachment.file.too-large");
        assertThat(stored(ada)).isZero();
    }

    @Test
    void addsWhatIsSentTwiceOnce() {
        UUID token = UUID.randomUUID();
        attachments.add(ada, TestRecords.KIND, record, token, file("a.pdf", Samples.pdf("x")));
        attachments.add(ada, TestRecords.KIND, record, token, file("a.pdf", Samples.pdf("x")));
        assertThat(attachments.of(ada, TestRecords.KIND, record, true).files()).hasSize(1);
    }

    /** Who goes back in the browser and chooses another file sends the same form with it. */
    @Test
    void losesNoOtherFileThatIsSentByTheSameForm() {
        UUID token = UUID.randomUUID();
        attachments.add(ada, TestRecords.KIND, record, token, file("a.pdf", Samples.pdf("x")));
        assertThatThrownBy(() ->
                        attachments.add(ada, TestRecords.KIND, record, token, file("b.pdf", Samples.pdf("another"))))
                .isInstanceOf(SentBefore.class);
        attachments.add(ada, TestRecords.KIND, record, UUID.randomUUID(), file("b.pdf", Samples.pdf("another")));
        assertThat(attachments.of(ada, TestRecords.KIND, record, true).files())
                .extracting(AttachedFile::name)
                .containsExactly("a.pdf", "b.pdf");
    }

    @Test
    void boundsHowManyARecordHas() {
        for (int each = 0; each < Attachments.MOST; each++) {
            add(record, "a.pdf", Samples.pdf("x"));
        }
        assertRefused("a.pdf", Samples.pdf("x"), "attachment.file.too-many");
    }

    private void assertRefused(String name, byte[] content, String message) {
        assertThatThrownBy(() -> add(record, name, content))
                .isInstanceOf(Refused.class)
                .hasMessage(message);
    }

    private void add(long subject, String name, byte[] content) {
        attachments.add(ada, TestRecords.KIND, subject, UUID.randomUUID(), file(name, content));
    }

    private static NewFile file(String name, byte[] content) {
        return new NewFile(name, content.length, new ByteArrayResource(content));
    }

    private AttachedFile only() {
        List<AttachedFile> files =
                attachments.of(ada, TestRecords.KIND, record, true).files();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private int stored(Actor actor) {
        return count("stored_file", actor);
    }

    private int count(String table, Actor actor) {
        return jdbc.sql("select count(*) from " + table + " where organisation_id = ?")
                .param(actor.organisationId())
                .query(Integer.class)
                .single();
    }
}
