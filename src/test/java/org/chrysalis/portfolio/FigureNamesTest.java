package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** The list of what a figure counts says what the figure is about: two of them beside one another can be told apart. */
@ApplicationTest
class FigureNamesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private Actor manager;
    private Council council;
    private LocalDate today;
    private String days;
    private String told;

    @BeforeEach
    void found() {
        founded = organisations.found();
        manager = founded.manager();
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
        days = "." + today.minusDays(30) + "." + today;
        told = new Dates().date(today.minusDays(30)) + " to " + new Dates().date(today);
    }

    @Test
    void namesTheStageTheKindTheTeamAndTheSign() throws Exception {
        long development = id("stage", "Development");
        long prototyping = id("stage", "Prototyping");
        long kind = id("risk_kind", "Children and young people");
        long team = transaction.execute(written -> council.insert(
                "insert into team (organisation_id, name) values (?, 'Early help') returning id", founded.id()));
        long sign = jdbc.sql("select id from ordinary_marker where organisation_id = ? order by ordinal limit 1")
                .param(founded.id())
                .query(Long.class)
                .single();
        String marker = jdbc.sql("select name from ordinary_marker where id = ?")
                .param(sign)
                .query(String.class)
                .single();

        assertThat(said("came" + days + "." + development)).contains("Came to Development from " + told);
        assertThat(said("left" + days + "." + development)).contains("Left Development from " + told);
        assertThat(said("resting-in." + prototyping)).contains("Rests in Prototyping");
        assertThat(said("went-on" + days + "." + development + "." + prototyping))
                .contains("Moved on, Development to Prototyping, from " + told);
        assertThat(said("went-reopen" + days + "." + prototyping + "." + prototyping))
                .contains("Reopened, Prototyping to Prototyping, from " + told);
        assertThat(said("risk-of." + kind)).contains("A current risk: Children and young people");
        assertThat(said("draws-on." + team + ",draws-on-uncovered." + team))
                .contains("Draws on Early help now; Draws on Early help now, which is not backfilled");
        assertThat(said("ordinary." + sign)).contains("Shows a sign of ordinary practice: " + marker);
    }

    @Test
    void namesWhatMovesBackHaveBehindThem() throws Exception {
        long event = transaction.execute(written -> council.insert("""
                insert into context_event (organisation_id, happened_on, kind, name, recorded_at)
                values (?, ?, 'BUDGET_ROUND', 'A savings round', now()) returning id""", founded.id(), today.minusDays(20)));
        long criterion = jdbc.sql("""
                select c.id from criterion c join stage s on s.id = c.stage_id
                where s.organisation_id = ? order by c.id limit 1""").param(founded.id()).query(Long.class).single();
        String wording = jdbc.sql("select wording from criterion where id = ?")
                .param(criterion)
                .query(String.class)
                .single();
        assertThat(said("went-back-behind" + days + "." + event))
                .contains("Moved back because of “A savings round”, from " + told);
        assertThat(said("went-back-unmet" + days + "." + criterion))
                .contains("Moved back from " + told + " with this not in place: " + wording);
    }

    /** A reason may say what an initiative is about: it stands where that may be read, and nowhere else. */
    @Test
    void namesTheReasonOfAMoveToThoseWhoMaySeeItsInitiative() throws Exception {
        long open = movedBack(council.started("Open", today.minusDays(40), "Development"), "Families asked for time");
        long kept = movedBack(
                council.started("Kept", today.minusDays(40), "Development")
                        .inTeam(founded.team("Early help"))
                        .onlyForItsTeam(),
                "Nobody else may know");
        Actor viewer = founded.viewer();

        assertThat(said("went-back-words" + days + "." + open, viewer))
                .contains("Moved back from " + told + " for this reason: families asked for time");
        assertThat(said("went-back-words" + days + "." + kept, viewer))
                .contains("Moved back for a reason in the same words, from " + told)
                .doesNotContain("nobody else may know");
    }

    /** Another organisation's names are told to nobody, nor is that there is such a thing. */
    @Test
    void namesNothingOfAnotherOrganisation() throws Exception {
        TestOrganisation other = organisations.found();
        long theirs = jdbc.sql("select id from stage where organisation_id = ? order by ordinal limit 1")
                .param(other.id())
                .query(Long.class)
                .single();
        assertThat(said("came" + days + "." + theirs)).contains("Came to a stage from " + told);
        assertThat(said("came" + days + ".99999999")).contains("Came to a stage from " + told);
        assertThat(said("went-on" + days + "." + theirs + "." + id("stage", "Development")))
                .contains("Moved on by one step from " + told);
    }

    @Test
    void saysUntilWhenWhereTheFirstDayMeansNothing() throws Exception {
        LocalDate last = today.minusDays(60);
        assertThat(said("recorded." + last.minusDays(36_440) + "." + last))
                .contains("Last recorded on " + new Dates().date(last) + " or before")
                .doesNotContain("Last recorded from");
        assertThat(said("recorded" + days)).contains("Last recorded from " + told);
        assertThat(open("/initiatives?with-money-figure=edge.0001-01-01." + last))
                .contains("Committed money ends by " + new Dates().date(last));
    }

    /** What is whole and what comes each year stand beside one another. */
    @Test
    void namesTheWayThatMoneyWent() throws Exception {
        String figure = "/initiatives?with-money-figure=money-changed" + days + ".";
        assertThat(open(figure + WaysOfMoney.place("won", false)))
                .contains("Money from " + told + ": Won")
                .doesNotContain("Won, each year");
        assertThat(open(figure + WaysOfMoney.place("won", true))).contains("Money from " + told + ": Won, each year");
    }

    @Test
    void asksForAllNamesAtOnceAndForNoneWhereThereAreNone() throws Exception {
        String development = "." + id("stage", "Development");
        String asked = "came" + days + development + ",left" + days + development + ",risk-of."
                + id("risk_kind", "Children and young people");
        said(asked);
        List<String> queries = QueryCount.during(() -> said(asked));
        assertThat(queries).hasSizeLessThanOrEqualTo(10);
        assertThat(QueryCount.during(() -> said("began" + days))).hasSize(queries.size() - 1);
    }

    /** The id of its only move. */
    private long movedBack(Story story, String reason) {
        return transaction.execute(written -> {
            story.moved(today.minusDays(10), "Prototyping").write();
            return jdbc.sql("update move set direction = 'BACK', reason = ? where initiative_id = ? returning id")
                    .params(reason, story.id)
                    .query(Long.class)
                    .single();
        });
    }

    private long id(String table, String name) {
        return jdbc.sql("select id from " + table + " where organisation_id = ? and name = ?")
                .params(founded.id(), name)
                .query(Long.class)
                .single();
    }

    private String said(String figure) throws Exception {
        return said(figure, manager);
    }

    private String said(String figure, Actor reader) throws Exception {
        return open("/initiatives?with-figure=" + figure, reader);
    }

    private String open(String address) throws Exception {
        return open(address, manager);
    }

    private String open(String address, Actor reader) throws Exception {
        return HtmlUtils.htmlUnescape(mvc.perform(get(address).with(signedInAs(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
