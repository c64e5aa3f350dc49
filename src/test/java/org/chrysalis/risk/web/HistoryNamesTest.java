package org.chrysalis.risk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.NewFile;
import org.chrysalis.attachment.Samples;
import org.chrysalis.funding.FundingLedger;
import org.chrysalis.funding.SaveFunding;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.risk.RiskState;
import org.chrysalis.risk.RiskStories;
import org.chrysalis.risk.Risks;
import org.chrysalis.risk.SaveRisk;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Histories say which record of several was changed, as it was called then, and lead to it. */
@ApplicationTest
@Transactional
class HistoryNamesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private RiskStories stories;

    @Autowired
    private Risks risks;

    @Autowired
    private FundingLedger ledger;

    @Autowired
    private Attachments attachments;

    private TestOrganisations.TestOrganisation council;
    private Actor ada;
    private String reference;
    private long staff;

    @BeforeEach
    void logsOne() {
        council = organisations.found();
        ada = council.admin();
        reference = stories.logged(ada);
        staff = stories.kind(ada, "Staff");
    }

    @Test
    void saysWhichOfTwoRisksWasScoredAnewAndLeadsToIt() throws Exception {
        long dark = risks.add(ada, reference, SaveRisk.quick("The way home is dark", staff, 3, 3));
        long tired = risks.add(ada, reference, SaveRisk.quick("Everybody is tired", staff, 3, 3));
        becomes(dark, "The way home is dark", 0);
        becomes(tired, "Everybody is worn out", 0);
        for (String page : List.of("/initiatives/" + reference + "/history", "/admin/audit")) {
            String html = page(ada, page);
            assertThat(text(html))
                    .contains("Risk changed: " + reference + ", “The way home is dark”")
                    .contains("Risk changed: " + reference + ", “Everybody is worn out”")
                    .contains("Risk recorded: " + reference + ", “Everybody is tired”");
            assertThat(html).contains(address(dark)).contains(address(tired));
        }
    }

    @Test
    void asksForThePagesOfHoweverManyRecordsInTheSameWords() throws Exception {
        risks.add(ada, reference, SaveRisk.quick("The way home is dark", staff, 3, 3));
        List<String> ofOne = asked();
        risks.add(ada, reference, SaveRisk.quick("Everybody is tired", staff, 3, 3));
        assertThat(asked())
                .as("so that the database knows the statement already")
                .hasSize(1)
                .isEqualTo(ofOne);
    }

    private List<String> asked() throws Exception {
        return QueryCount.during(() -> page(ada, "/initiatives/" + reference + "/history")).stream()
                .filter(sql -> sql.contains("r.id = any"))
                .toList();
    }

    @Test
    void namesWhatWasWithdrawnAndLeadsNowhere() throws Exception {
        long dark = risks.add(ada, reference, SaveRisk.quick("The way home is dark", staff, 3, 3));
        risks.withdraw(ada, reference, dark, 0);
        String html = page(ada, "/initiatives/" + reference + "/history");
        assertThat(text(html)).contains("Risk withdrawn: " + reference + ", “The way home is dark”");
        assertThat(html).doesNotContain(address(dark));
    }

    @Test
    void saysToWhatAFileWasAdded() throws Exception {
        long dark = risks.add(ada, reference, SaveRisk.quick("The way home is dark", staff, 3, 3));
        byte[] pdf = Samples.pdf("map");
        attachments.add(
                ada, "risk", dark, UUID.randomUUID(), new NewFile("map.pdf", pdf.length, new ByteArrayResource(pdf)));
        assertThat(text(page(ada, "/initiatives/" + reference + "/history")))
                .contains("File added: " + reference + ", “The way home is dark”");
    }

    @Test
    void cutsATitleThatIsLong() throws Exception {
        risks.add(ada, reference, SaveRisk.quick("dark ".repeat(40).strip(), staff, 3, 3));
        assertThat(text(page(ada, "/initiatives/" + reference + "/history")))
                .contains("Risk recorded: " + reference + ", “" + "dark ".repeat(23) + "dark…”");
    }

    @Test
    void namesMoneyToThoseAloneWhoSeeMoney() throws Exception {
        long sum = ledger.add(
                ada,
                reference,
                UUID.randomUUID(),
                new SaveFunding(
                        "The lantern trust",
                        BigDecimal.TEN,
                        null,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 1, 1),
                        true,
                        "",
                        0));
        String money = "/initiatives/" + reference + "/funding/" + sum;
        assertThat(text(page(ada, "/initiatives/" + reference + "/history")))
                .contains("Funding added: " + reference + ", “The lantern trust”");
        Actor auditor =
                council.personWith(Permission.VIEW_INITIATIVES, Permission.VIEW_ALL_INITIATIVES, Permission.VIEW_AUDIT);
        for (String page : List.of("/initiatives/" + reference + "/history", "/admin/audit")) {
            assertThat(page(ada, page)).contains(money);
            assertThat(page(auditor, page)).doesNotContain("lantern").doesNotContain(money);
        }
    }

    private void becomes(long id, String wording, int version) {
        risks.change(
                ada,
                reference,
                id,
                new SaveRisk(wording, staff, 1, 2, RiskState.OPEN, "", "", null, null, null, version));
    }

    private String address(long risk) {
        return "href=\"/initiatives/" + reference + "/risks/" + risk + "\"";
    }

    private String page(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<(script|style).*?</\\1>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
