package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.NewFile;
import org.chrysalis.attachment.Samples;
import org.chrysalis.initiative.InitiativeDetails.OriginPart;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What was kept, changed and left out, and the earlier attempt that something follows. */
@ApplicationTest
class OriginPartsTest {

    private static final List<OriginPart> PARTS = List.of(
            new OriginPart("The hub", PartFate.KEPT, ""),
            new OriginPart("Hub carers", PartFate.CHANGED, "Ours were not ready"),
            new OriginPart("The police link", PartFate.LEFT_OUT, ""));

    @Autowired
    private House.Doors doors;

    @Autowired
    private Edits edits;

    @Autowired
    private Reaching reaching;

    @Autowired
    private Overview overview;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private OriginParts parts;

    @Autowired
    private Attachments attachments;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor lead;
    private String reference;
    private String before;

    @BeforeEach
    void logsTwo() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        before = house.initiative("Harbour House").ledBy(lead).log();
        reference = house.initiative("The Landing").ledBy(lead).log();
    }

    @Test
    void keepsTheirOrderTheirFateAndWhy() throws Exception {
        save(new EditInitiative.Source(Origin.ADOPTED, "From elsewhere", PARTS, before, "The budget is safe"));
        InitiativeDetails now = edits.open(lead, reference);
        assertThat(now.originParts()).isEqualTo(PARTS);
        assertThat(now.earlierReference()).isEqualTo(before);
        assertThat(now.earlierName()).isEqualTo("Harbour House");
        assertThat(jdbc.sql("""
                        select changes::text from audit_entry e join initiative i on i.id = e.initiative_id
                        where i.reference = ? and e.action = 'initiative-changed'""").param(reference).query(String.class).single())
                .contains("Changed: Hub carers, Ours were not ready", before, "The budget is safe");
        assertThat(page(""))
                .contains("Kept", ": The hub", "We have tried this before", "Harbour House", "The budget is safe");
    }

    @Test
    void onlyWhatWasAdoptedOrCombinedHasParts() {
        refused("initiative.origin-part.only", new EditInitiative.Source(Origin.NEW, "", PARTS, "", ""));
        refused("initiative.origin-part.only", new EditInitiative.Source(null, "", PARTS, "", ""));
        save(new EditInitiative.Source(Origin.COMBINED, "", PARTS, "", ""));
        save(new EditInitiative.Source(Origin.NEW, "", List.of(), "", ""));
        assertThat(edits.open(lead, reference).originParts()).isEmpty();
    }

    @Test
    void anEarlierAttemptIsAnotherOneThatThePersonCanSee() {
        String kept =
                house.initiative("Kept to its team").seenBy(Visibility.TEAM).log();
        String theirs = doors.open().initiative("Elsewhere").log();
        refused("initiative.earlier.itself", new EditInitiative.Source(null, "", List.of(), reference, ""));
        for (String unseen : List.of(kept, theirs, "NOT-01")) {
            refused("initiative.earlier.unknown", new EditInitiative.Source(null, "", List.of(), unseen, ""));
        }
    }

    @Test
    void whatIsKeptToItsTeamLaterIsNamedByItsReferenceAlone() throws Exception {
        save(new EditInitiative.Source(null, "", List.of(), before, ""));
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(before)
                .update();
        assertThat(edits.open(lead, reference).earlierName()).isNull();
        assertThat(page("")).contains(before).doesNotContain("Harbour House");
    }

    /** Most was tried before anybody kept a register. */
    @Test
    void anAttemptFromBeforeTheRegisterIsNamedInWords() throws Exception {
        save(inWords("", "The crisis team pilot, 2014", "The budget is safe"));
        assertThat(edits.open(lead, reference).earlierWords()).isEqualTo("The crisis team pilot, 2014");
        assertThat(page(""))
                .contains(
                        "We have tried this before",
                        ": The crisis team pilot, 2014",
                        "What is different now: The budget is safe");
        assertThat(page("/edit/origin")).contains("The crisis team pilot, 2014");
        assertThat(jdbc.sql("""
                        select changes::text from audit_entry e join initiative i on i.id = e.initiative_id
                        where i.reference = ? and e.action = 'initiative-changed'""").param(reference).query(String.class).single()).contains("The crisis team pilot, 2014");
        refused("initiative.earlier.both", inWords(before, "The crisis team pilot, 2014", ""));
    }

    @Test
    void whatIsDifferentNowIsShownWhereNoAttemptIsNamed() throws Exception {
        assertThat(page("")).doesNotContain("We have tried this before");
        save(inWords("", "", "The budget is safe"));
        assertThat(page("")).contains("We have tried this before", "What is different now: The budget is safe");
    }

    @Test
    @Transactional
    void anAttemptInWordsIsReadOnlyOnceItsInitiativeHasEnded() {
        jdbc.sql("update initiative set status = 'ENDED' where reference = ?")
                .param(reference)
                .update();
        assertThatThrownBy(() -> jdbc.sql("update initiative set earlier_words = 'Another' where reference = ?")
                        .param(reference)
                        .update())
                .hasMessageContaining("read-only");
    }

    private static EditInitiative.Source inWords(String earlier, String words, String difference) {
        return new EditInitiative.Source(null, "", List.of(), earlier, words, difference, false);
    }

    @Test
    void overwritesNobodysParts() {
        String shown = EditPart.ORIGIN.version(edits.open(lead, reference));
        save(new EditInitiative.Source(Origin.ADOPTED, "", PARTS, "", ""));
        assertThatThrownBy(() -> edits.save(lead, reference, shown, new EditInitiative.Source(Origin.ADOPTED, "Mine")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void thePageTakesPartsAndSaysWhatIsMissing() throws Exception {
        String page = page("/edit/origin");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        String version = EditPart.ORIGIN.version(edits.open(lead, reference));
        String refused = mvc.perform(post("/initiatives/" + reference + "/edit/origin")
                        .with(csrf())
                        .with(signedInAs(lead))
                        .param("version", version)
                        .param("origin", "ADOPTED")
                        .param("parts[0].name", "The hub")
                        .param("parts[1].why", "Ours works"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("Choose what happened to the part", "Enter what the part is");
        mvc.perform(post("/initiatives/" + reference + "/edit/origin")
                .with(csrf())
                .with(signedInAs(lead))
                .param("version", version)
                .param("origin", "ADOPTED")
                .param("parts[0].name", "")
                .param("parts[1].name", "The hub")
                .param("parts[1].fate", "KEPT")
                .param("earlier", before.toLowerCase(java.util.Locale.ROOT)));
        assertThat(edits.open(lead, reference).originParts())
                .containsExactly(new OriginPart("The hub", PartFate.KEPT, ""));
        assertThat(edits.open(lead, reference).earlierReference()).isEqualTo(before);
    }

    @Test
    void takesThePartsAndEveryViewOfReachOutAsSheets() throws Exception {
        Actor manager = house.person("Mo Manager", BuiltInRole.MANAGER);
        save(new EditInitiative.Source(Origin.ADOPTED, "From elsewhere", PARTS, "", ""));
        reaching.hold(
                lead,
                reference,
                UUID.randomUUID(),
                new HoldView(LocalDate.of(2024, 3, 1), Reach.INCREMENTAL, WorksFor.TODAY, "Small, and new"));
        reaching.withdraw(
                lead, reference, overview.allViews(lead, header()).get(0).id());
        reaching.hold(
                lead,
                reference,
                UUID.randomUUID(),
                new HoldView(LocalDate.of(2025, 3, 1), Reach.TRANSFORMATIVE, null, ""));
        assertThat(sheet("origin-parts", manager))
                .contains(
                        "Part,What happened to it,Why\r\n",
                        "Hub carers,Changed,Ours were not ready\r\n",
                        "The police link,Left out,\r\n");
        assertThat(sheet("reach", manager))
                .contains("2025-03-01,Lea Lead,Transformative,,,\r\n")
                .contains("2024-03-01,Lea Lead,Incremental,For today’s system,\"Small, and new\","
                        + LocalDate.now(ClockConfiguration.LONDON));
        mvc.perform(get("/initiatives/" + reference + "/sheets/reach").with(signedInAs(lead)))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(403));
        String shown = mvc.perform(get("/initiatives/" + reference + "/reach").with(signedInAs(manager)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("/sheets/reach").containsPattern("[0-9]+ views?</p>");
    }

    @Test
    void aPartKeepsItsFilesWhenThePartsAreChanged() {
        save(new EditInitiative.Source(Origin.ADOPTED, "", PARTS, "", ""));
        List<OriginParts.Recorded> first = parts.of(header());
        byte[] text = Samples.pdf("The manual");
        attachments.add(
                lead,
                OriginPartFiles.KIND,
                first.get(1).id(),
                UUID.randomUUID(),
                new NewFile("manual.pdf", text.length, new ByteArrayResource(text)));
        save(new EditInitiative.Source(
                Origin.ADOPTED,
                "",
                List.of(
                        new OriginPart("Hub carers", PartFate.LEFT_OUT, "In the end"),
                        new OriginPart("The police desk", PartFate.KEPT, ""),
                        new OriginPart("The hub", PartFate.KEPT, ""),
                        new OriginPart("New", PartFate.KEPT, "")),
                "",
                ""));
        List<OriginParts.Recorded> second = parts.of(header());
        assertThat(second)
                .extracting(OriginParts.Recorded::id)
                .startsWith(first.get(1).id())
                .contains(first.get(0).id())
                .doesNotHaveDuplicates();
        assertThat(attachments
                        .of(lead, OriginPartFiles.KIND, second.get(0).id(), true)
                        .files())
                .hasSize(1);
    }

    /** Nobody would find them again. */
    @Test
    void takesOutNoPartThatHasAFile() {
        save(new EditInitiative.Source(Origin.ADOPTED, "", PARTS, "", ""));
        byte[] text = Samples.pdf("The manual");
        attachments.add(
                lead,
                OriginPartFiles.KIND,
                parts.of(header()).get(1).id(),
                UUID.randomUUID(),
                new NewFile("manual.pdf", text.length, new ByteArrayResource(text)));
        refused("initiative.origin-part.hung", new EditInitiative.Source(Origin.NEW, "", List.of(), "", ""));
        refused(
                "initiative.origin-part.hung",
                new EditInitiative.Source(Origin.ADOPTED, "", List.of(PARTS.get(0)), "", ""));
        save(new EditInitiative.Source(Origin.ADOPTED, "", List.of(PARTS.get(1)), "", ""));
        assertThat(edits.open(lead, reference).originParts()).containsExactly(PARTS.get(1));
    }

    @Test
    void asksWhetherAPartInAnothersPlaceIsTheSame() throws Exception {
        save(new EditInitiative.Source(Origin.ADOPTED, "", PARTS, "", ""));
        long carers = parts.of(header()).get(1).id();
        byte[] text = Samples.pdf("The manual");
        attachments.add(
                lead,
                OriginPartFiles.KIND,
                carers,
                UUID.randomUUID(),
                new NewFile("manual.pdf", text.length, new ByteArrayResource(text)));
        List<OriginPart> other = List.of(PARTS.get(0), new OriginPart("Night shifts", PartFate.KEPT, ""), PARTS.get(2));
        refused("initiative.origin-part.renamed", new EditInitiative.Source(Origin.ADOPTED, "", other, "", ""));
        assertThat(page("/edit/origin")).doesNotContain("name=\"renamed\"");
        String asked = sent(false);
        assertThat(asked).contains("“Hub carers” has files or comments", "name=\"renamed\"", "value=\"Night shifts\"");
        assertThat(HtmlCheck.errorsIn(asked)).isEmpty();
        sent(true);
        assertThat(parts.of(header()))
                .extracting(OriginParts.Recorded::id, OriginParts.Recorded::name)
                .contains(tuple(carers, "Night shifts"));
    }

    /** What has nothing on it is simply called something else. */
    @Test
    void asksNothingOfAPartWithoutFiles() {
        save(new EditInitiative.Source(Origin.ADOPTED, "", PARTS, "", ""));
        save(new EditInitiative.Source(
                Origin.ADOPTED, "", List.of(new OriginPart("Our hub", PartFate.KEPT, "")), "", ""));
        assertThat(edits.open(lead, reference).originParts()).hasSize(1);
    }

    private String sent(boolean renamed) throws Exception {
        var sent = post("/initiatives/" + reference + "/edit/origin")
                .with(csrf())
                .with(signedInAs(lead))
                .param("version", EditPart.ORIGIN.version(edits.open(lead, reference)))
                .param("origin", "ADOPTED")
                .param("parts[0].name", "The hub")
                .param("parts[0].fate", "KEPT")
                .param("parts[1].name", "Night shifts")
                .param("parts[1].fate", "KEPT")
                .param("parts[2].name", "The police link")
                .param("parts[2].fate", "LEFT_OUT");
        return mvc.perform(renamed ? sent.param("renamed", "true") : sent)
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theFilesOfAViewAreItsPersonsAsLongAsTheyStandByIt() {
        reaching.hold(
                lead,
                reference,
                UUID.randomUUID(),
                new HoldView(LocalDate.of(2024, 3, 1), Reach.INCREMENTAL, WorksFor.TODAY, ""));
        long view = overview.allViews(lead, header()).get(0).id();
        assertThat(attachments.owned(lead, Reaching.KIND, view).path())
                .isEqualTo("/initiatives/" + reference + "/reach");
        assertThatThrownBy(() -> attachments.owned(house.admin, Reaching.KIND, view))
                .isInstanceOf(Forbidden.class);
        reaching.withdraw(lead, reference, view);
        assertThatThrownBy(() -> attachments.owned(lead, Reaching.KIND, view)).isInstanceOf(Forbidden.class);
    }

    private InitiativeHeader header() {
        return initiatives.open(lead, reference);
    }

    private String sheet(String name, Actor actor) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + "/sheets/" + name).with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void save(EditInitiative.Source source) {
        edits.save(lead, reference, EditPart.ORIGIN.version(edits.open(lead, reference)), source);
    }

    private void refused(String key, EditInitiative.Source source) {
        assertThatThrownBy(() -> save(source))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + path).with(signedInAs(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
