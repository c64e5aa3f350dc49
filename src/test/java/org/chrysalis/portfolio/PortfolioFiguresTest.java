package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
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

/** The portfolio of made-up journeys with the real security, templates and words: each figure leads to what it counts. */
@ApplicationTest
class PortfolioFiguresTest {

    private static final Pattern FIGURE =
            Pattern.compile("<a class=\"govuk-link\" href=\"(/initiatives\\?[^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern SUM = Pattern.compile(
            "<a class=\"govuk-link chrysalis-figures__sum\" href=\"(/initiatives\\?[^\"]*)\"[^>]*>(.*?)</a>",
            Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr class=\"govuk-table__row\".*?</tr>", Pattern.DOTALL);
    private static final Pattern NUMBER_IN_CELL = Pattern.compile(
            "<td class=\"govuk-table__cell govuk-table__cell--numeric\"([^>]*)>(.*?)</td>", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile(
            "<a class=\"govuk-link chrysalis-figures__sum\"\\s+href=\"(/initiatives\\?[^\"]*)\"[^>]*>(.*?)</a>",
            Pattern.DOTALL);

    /** The first number of initiatives in a sentence. */
    private static final Pattern IN_SENTENCE = Pattern.compile(
            "^(?:In |Nothing has been recorded about |"
                    + "\\d+ protections? stands? now, for )?(\\d+) (?:of|initiatives? (?:is|are|loses?|ended)|initiatives?\\.)");

    private static final Pattern COUNT = Pattern.compile("(\\d+) initiatives?\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private InitiativeList list;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private Council council;
    private LocalDate today;

    @BeforeEach
    void found() {
        founded = organisations.found();
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
    }

    /** That it ended takes nothing away from what happened in the period. */
    @Test
    void countsWhatWasLiftedOfWhatEndedSince() throws Exception {
        Actor manager = full();
        int before = lifted(manager);
        transaction.executeWithoutResult(written -> {
            Story ended = council.started("Ended since", today.minusDays(300), "Development")
                    .ended(today.minusDays(2))
                    .write();
            council.insert("""
                    insert into protection (organisation_id, initiative_id, kind, what, starts_on, giving_back, lifted_on, recorded_at)
                    values (?, ?, 'SPACE', 'A quiet morning', ?, '', ?, now()) returning id""", founded.id(), ended.id, today.minusDays(200), today.minusDays(3));
            founded.recorded();
        });
        assertThat(lifted(manager)).isEqualTo(before + 1);
        Matcher link = Pattern.compile("href=\"(/initiatives\\?[^\"]*with-figure=lifted[^\"]*)\"")
                .matcher(open("/portfolio", manager));
        assertThat(link.find()).isTrue();
        assertThat(open(HtmlUtils.htmlUnescape(link.group(1)), manager)).contains("Ended since");
    }

    private int lifted(Actor actor) {
        return portfolios
                .show(actor, InitiativeFilter.NONE, Period.Length.YEAR)
                .shelter()
                .counts()
                .lifted();
    }

    /** What changed of risks and money leads to those of which it did, today and on whatever day they are looked at. */
    @Test
    void leadsFromRisksAndMoneyToThoseOfWhichTheyChanged() throws Exception {
        Actor manager = full();
        LocalDate since = today.minusDays(1);
        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, since, today);
        String page = open(
                "/portfolio/changes?since.day=" + since.getDayOfMonth() + "&since.month=" + since.getMonthValue()
                        + "&since.year=" + since.getYear(),
                manager);
        String days = "." + today + "." + today;
        String risks = "with-figure=risk-changed" + days;
        assertThat(page).contains(risks);
        assertThat(count(manager, risks))
                .isPositive()
                .isEqualTo(jdbc.sql("""
                        select count(distinct initiative_id) from risk
                        where organisation_id = ? and recorded_at >= current_date""").param(founded.id()).query(Long.class).single());
        ChangedMoney money = Objects.requireNonNull(changes.money());
        assertThat(money.totals()).extracting(ChangedMoney.Total::way).contains("won", "hoped");
        for (ChangedMoney.Total total : money.totals()) {
            long mark = changes.days().marks().get(0);
            String query = "with-money-figure=money-changed-known" + days + "." + mark + "." + total.place();
            assertThat(page).contains(query);
            assertThat(count(manager, query))
                    .as("addresses that were kept before")
                    .isEqualTo(count(manager, "with-money-figure=money-changed" + days + "." + total.place()))
                    .isEqualTo(count(
                            manager,
                            "with-money-figure=money-changed-since" + days + "." + (mark + 1) + "." + total.place()));
            if (total.way().equals("won") || total.way().equals("hoped")) {
                assertThat(count(manager, query))
                        .as(total.way())
                        .isEqualTo(jdbc.sql("""
                                select count(distinct f.initiative_id) from funding f
                                where f.organisation_id = ? and f.recorded_at >= current_date and f.committed = ?
                                  and (f.ends_on is null) = ? and (f.ends_on is null or f.ends_on >= current_date)
                                  and not exists (select 1 from ending e
                                                  where e.initiative_id = f.initiative_id and e.reopened_on is null
                                                    and e.ended_on < current_date)""")
                                .params(founded.id(), total.way().equals("won"), total.yearly())
                                .query(Long.class)
                                .single());
            }
        }
        assertThat(open(
                        "/initiatives/as-of?" + risks + "&asOf.day=" + today.getDayOfMonth() + "&asOf.month="
                                + today.getMonthValue() + "&asOf.year=" + today.getYear(),
                        manager))
                .contains("A risk is new, over, higher or lower");
    }

    private long count(Actor actor, String query) {
        return list.count(actor, FilterQuery.read(FilterQuery.parameters(query)));
    }

    /** Journeys and risks together: how many entries came late, and the list of the initiatives that they are of. */
    @Test
    void leadsFromWhatWasEnteredLateToThoseOfWhichItIs() throws Exception {
        Actor manager = full();
        LocalDate since = today.minusDays(1);
        jdbc.sql(
                        "update risk_score set scored_on = ? where organisation_id = ? and initiative_id in (select id from initiative where number % 2 = 0)")
                .params(since, founded.id())
                .update();
        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, since, today);
        assertThat(changes.late().times()).isPositive();
        String page = open(
                "/portfolio/changes?since.day=" + since.getDayOfMonth() + "&since.month=" + since.getMonthValue()
                        + "&since.year=" + since.getYear(),
                manager);
        Matcher link = Pattern.compile("href=\"/initiatives\\?([^\"]*with-figure=entered-late[^\"]*)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(page).contains("The initiatives of " + changes.late().all() + " late entries");
        assertThat(count(manager, HtmlUtils.htmlUnescape(link.group(1))))
                .isPositive()
                .isEqualTo(jdbc.sql("""
                        select count(distinct h.id) from (
                            select initiative_id as id, moved_on as day from move where organisation_id = :id and recorded_at >= current_date
                            union all select initiative_id, started_on from pause where organisation_id = :id and entered_at >= current_date
                            union all select initiative_id, ended_on from ending where organisation_id = :id and entered_at >= current_date
                            union all select initiative_id, scored_on from risk_score where organisation_id = :id and recorded_at >= current_date) h
                        where h.day <= :since""")
                        .param("id", founded.id())
                        .param("since", since)
                        .query(Long.class)
                        .single());
        assertThat(open("/initiatives?" + HtmlUtils.htmlUnescape(link.group(1)), manager))
                .contains("Something is dated before");
    }

    /** Lists that are cut say of how many they are. */
    @Test
    void saysOfHowManyWhereItListsSome() throws Exception {
        Actor manager = full();
        String since = "/portfolio/changes?since.day=1&since.month=1&since.year="
                + today.minusYears(1).getYear();
        Changes changes = portfolios.changes(
                manager, InitiativeFilter.NONE, LocalDate.of(today.minusYears(1).getYear(), 1, 1), today);
        assertThat(changes.times()).isGreaterThan(Changes.MOST);
        Pipeline.Happening often = changes.happenings().stream()
                .filter(each -> each.times() > each.initiatives())
                .findFirst()
                .orElseThrow();
        assertThat(open(since, manager))
                .contains("The latest 60 of " + changes.times() + ".", ", " + often.times() + " times in all");

        for (int number = 0; number < 25; number++) {
            council.insert(
                    "insert into context_event (organisation_id, kind, happened_on, name, recorded_at) values (?, 'OTHER', ?, ?, now()) returning id",
                    founded.id(),
                    today.minusDays(number),
                    "Event " + number);
        }
        Flow flow = portfolios.flow(manager, InitiativeFilter.NONE, Period.Length.YEAR);
        assertThat(flow.causes()).hasSize(20);
        assertThat(open("/portfolio/flow", manager))
                .contains("The latest 20 of " + flow.causes().get(0).all() + ".");
        assertThat(flow.causes().get(0).all()).isGreaterThanOrEqualTo(25);

        for (int number = 0; number < 9; number++) {
            council.insert(
                    "insert into draw (organisation_id, initiative_id, role, team_id, elsewhere, days_a_week, starts_on, backfilled, recorded_at) values (?, (select min(id) from initiative where organisation_id = ? and status = 'ACTIVE'), 'A worker', ?, '', 1, ?, false, now()) returning id",
                    founded.id(),
                    founded.id(),
                    council.team("Team " + number),
                    today.minusDays(9));
        }
        TeamDraws draws = portfolios
                .show(manager, InitiativeFilter.NONE, Period.Length.YEAR)
                .draws();
        assertThat(draws.teams()).hasSize(TeamDraws.MOST);
        assertThat(draws.all()).isGreaterThan(8);
        assertThat(open("/portfolio", manager)).contains("8 of " + draws.all() + ".");
    }

    /** Those that come next are the first of all that will come, and the rest are one step away. */
    @Test
    void saysOfHowManyItNamesTheNextAndLeadsToAllOfThem() throws Exception {
        Actor manager = full();
        Portfolio portfolio = portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR);
        Runway runway = Objects.requireNonNull(portfolio.runway());
        int edges =
                jdbc.sql("""
                select count(*) from funding_edge e join initiative i on i.id = e.initiative_id
                where i.organisation_id = ? and i.status <> 'ENDED' and e.ends_on >= ?""").params(founded.id(), today).query(Integer.class).single();
        int lifts = jdbc.sql("""
                select count(*) from protection p join initiative i on i.id = p.initiative_id
                where i.organisation_id = ? and i.status <> 'ENDED' and p.lifted_on is null and p.ends_on is not null""").param(founded.id()).query(Integer.class).single();
        assertThat(runway.next()).hasSize(6);
        assertThat(runway.coming()).isEqualTo(edges).isGreaterThan(6);
        assertThat(portfolio.shelter().next()).hasSize(6);
        assertThat(portfolio.shelter().counts().dated()).isEqualTo(lifts).isGreaterThan(6);
        assertThat(portfolio.momentum().quiet()).isGreaterThan(5);
        assertThat(portfolio.farewells().endings()).isGreaterThan(5);
        assertThat(open("/portfolio", manager))
                .contains("6 of " + edges + ".", "All " + edges + " initiatives whose money ends")
                .contains("6 of " + lifts + ".", "All " + lifts + " protections with a last day")
                .contains("5 of " + portfolio.momentum().quiet() + ".")
                .contains("The latest 5 of " + portfolio.farewells().endings() + ".");
        assertThat(count(manager, "with-figure=lift-dated&status=ACTIVE&status=PAUSED"))
                .isEqualTo(jdbc.sql("""
                        select count(distinct i.id) from protection p join initiative i on i.id = p.initiative_id
                        where i.organisation_id = ? and i.status <> 'ENDED' and p.lifted_on is null
                          and p.ends_on is not null""").param(founded.id()).query(Long.class).single());
    }

    @Test
    void leadsFromEachFigureToJustWhatItCounts() throws Exception {
        Actor manager = full();
        for (String path : List.of(
                "/portfolio",
                "/portfolio?period=quarter",
                "/portfolio?period=financial-year&kind=INNOVATION",
                "/portfolio?status=ACTIVE&phase=SCALING&phase=EMBEDDING&phase=INCUBATION",
                "/portfolio?with-figure=nobody-took-part&with-money-figure=no-funding",
                "/portfolio/flow",
                "/portfolio/flow?period=quarter&kind=IMPROVEMENT",
                "/portfolio?period=ever",
                "/portfolio/changes?since.day=1&since.month=1&since.year="
                        + today.minusYears(1).getYear(),
                "/portfolio?team=" + teamOf("Fostering"))) {
            String html = open(path, manager);
            List<String> wrong = new ArrayList<>();
            int followed = 0;
            Matcher figures = FIGURE.matcher(html);
            while (figures.find()) {
                String words = figures.group(2).replaceAll("<[^>]*>", "");
                Matcher counted = COUNT.matcher(words);
                Matcher number = NUMBER.matcher(words);
                String told = counted.find() ? counted.group(1) : number.find() ? number.group() : words;
                String address = HtmlUtils.htmlUnescape(figures.group(1));
                long found = list.count(
                        manager, FilterQuery.read(FilterQuery.parameters(address.substring(address.indexOf('?') + 1))));
                followed++;
                if (!told.equals(Long.toString(found))) {
                    wrong.add(words + " -> " + found + " by " + address);
                }
            }
            assertThat(wrong).as(path).isEmpty();
            assertThat(followed).as(path).isGreaterThan(3);
        }
    }

    /** As endings left them before they lifted what sheltered people. */
    @Test
    void countsNoProtectionOfWhatHasEnded() throws Exception {
        Actor manager = full();
        List<String> figures = List.of("sheltered", "lift-dated", "lift-overdue");
        List<Long> before = figures.stream()
                .map(figure -> count(manager, "with-figure=" + figure))
                .toList();
        council.insert("""
                insert into protection (organisation_id, initiative_id, kind, what, starts_on, ends_on, giving_back, recorded_at)
                select organisation_id, id, 'POSTS', 'Two posts', date '2020-01-12', date '2020-12-31', '', now()
                from initiative i
                where organisation_id = ? and status = 'ENDED'
                  and not exists (select 1 from protection p where p.initiative_id = i.id)
                order by id limit 1 returning id""", founded.id());
        assertThat(figures.stream()
                        .map(figure -> count(manager, "with-figure=" + figure))
                        .toList())
                .isEqualTo(before);
    }

    /** A day before the first, or a place that no array has, is no more than a mistyped figure. */
    @Test
    void showsTheListWhereTheDatabaseCouldNotBeAsked() throws Exception {
        Actor manager = full();
        for (String query : List.of(
                "with-figure=risk-changed.0001-01-01.2026-01-01",
                "with-money-figure=money-changed.2025-01-01.2026-11-28.99999999999",
                "with-money-figure=money-changed-since.2025-01-01.2026-11-28.0.99999999999",
                "with-money-figure=money-changed-known.2025-01-01.2026-11-28.0.99999999999")) {
            assertThat(count(manager, query)).as(query).isEqualTo(count(manager, "with-figure=mistyped"));
            mvc.perform(get("/initiatives?" + query).with(signedInAs(manager))).andExpect(status().isOk());
        }
        for (String query : List.of(
                "with-figure=risk-changed.0001-01-02.9999-12-31",
                "with-changed=2026-01-01.2026-11-01.either,risk-changed.0001-01-01.9999-12-31",
                "with-money-figure=money-changed-known.0001-01-01.9999-12-31.253402300799999999.56")) {
            mvc.perform(get("/initiatives?" + query).with(signedInAs(manager))).andExpect(status().isOk());
        }
    }

    /** A number that is none of initiatives leads to those over which it adds up. */
    @Test
    void leadsFromEachOtherNumberToThoseThatItAddsUp() throws Exception {
        Actor manager = full();
        long event = event(transaction, "A savings round");
        for (String path : List.of(
                "/portfolio", "/portfolio?period=quarter", "/portfolio/flow?period=year", "/portfolio/changes")) {
            String html = open(path, manager);
            List<String> unlinked = new ArrayList<>();
            Matcher rows = ROW.matcher(html);
            while (rows.find()) {
                boolean named = rows.group().contains("href=\"/initiatives/" + founded.code() + "-");
                Matcher cells = NUMBER_IN_CELL.matcher(rows.group());
                while (cells.find()) {
                    String words = cells.group(2).replaceAll("<[^>]*>", "").strip();
                    boolean led =
                            cells.group(2).contains("<a ") || cells.group(1).contains("data-without-list") || named;
                    if (!led && words.matches(".*[1-9].*")) {
                        unlinked.add(words + " in " + rows.group());
                    }
                }
            }
            assertThat(unlinked).as(path).isEmpty();
            Matcher sums = SUM.matcher(html);
            int followed = 0;
            while (sums.find()) {
                String address = HtmlUtils.htmlUnescape(sums.group(1));
                long found = list.count(
                        manager, FilterQuery.read(FilterQuery.parameters(address.substring(address.indexOf('?') + 1))));
                String words = sums.group(2).replaceAll("<[^>]*>", "");
                Matcher number = NUMBER.matcher(words.replace(",", ""));
                assertThat(number.find()).as(words).isTrue();
                followed++;
                assertThat(found).as("%s by %s", words, address).isPositive();
                if (!words.contains("£") && !words.contains("day") && !words.startsWith("Risks:")) {
                    assertThat(found)
                            .as("%s by %s: no more initiatives than times", words, address)
                            .isLessThanOrEqualTo(Long.parseLong(number.group()));
                }
            }
            assertThat(followed).as(path).isGreaterThan(path.contains("changes") ? -1 : 10);
            assertThat(html.contains("ended-behind") && html.contains("went-back-behind." + period() + event))
                    .as("what lay behind")
                    .isEqualTo(path.contains("/flow"));
        }
    }

    /** What a sentence counts first is what its list holds. */
    @Test
    void leadsFromEachSentenceToJustWhatItCounts() throws Exception {
        Actor manager = full();
        for (String path : List.of(
                "/portfolio", "/portfolio?period=quarter&kind=INNOVATION", "/portfolio?team=" + teamOf("Fostering"))) {
            String html = open(path, manager);
            Matcher links = SENTENCE.matcher(html);
            List<String> sentences = new ArrayList<>();
            while (links.find()) {
                String words = links.group(2).replaceAll("<[^>]*>", "").strip();
                Matcher counted = IN_SENTENCE.matcher(words);
                if (counted.find()) {
                    sentences.add(words);
                    String address = HtmlUtils.htmlUnescape(links.group(1));
                    assertThat(list.count(
                                    manager,
                                    FilterQuery.read(
                                            FilterQuery.parameters(address.substring(address.indexOf('?') + 1)))))
                            .as("%s by %s", words, address)
                            .isEqualTo(Long.parseLong(counted.group(1)));
                }
            }
            if (path.equals("/portfolio")) {
                assertThat(String.join(" ", sentences))
                        .contains(
                                "going on",
                                "lose the last",
                                "nobody has taken part since",
                                "Nothing has been recorded about",
                                "being embedded or scaled",
                                "ended in the period",
                                "stand now, for");
            }
        }
    }

    private String period() {
        Period year = Period.of(Period.Length.YEAR, today);
        return year.from() + "." + year.to() + ".";
    }

    /** Behind some moves back and endings of the year. */
    private long event(TransactionTemplate within, String name) {
        return Objects.requireNonNull(within.execute(written -> {
            long event = council.insert("""
                    insert into context_event (organisation_id, happened_on, kind, name, recorded_at)
                    values (?, ?, 'BUDGET_ROUND', ?, now()) returning id""", founded.id(), today.minusYears(3), name);
            jdbc.sql("""
                    update move set direction = 'BACK', context_event_id = ?
                    where organisation_id = ? and direction = 'ON' and moved_on > ? and id % 3 = 0""").params(event, founded.id(), today.minusMonths(11)).update();
            jdbc.sql("update ending set context_event_id = ? where organisation_id = ? and ended_on > ?")
                    .params(event, founded.id(), today.minusMonths(11))
                    .update();
            return event;
        }));
    }

    @Test
    void agreesWithWhatHappenedOneByOne() {
        Actor manager = full();
        Portfolio portfolio = portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR);
        Map<String, Integer> standing = new TreeMap<>();
        Map<String, Integer> paused = new TreeMap<>();
        int ended = 0;
        for (Story story : council.stories) {
            Story.Standing now = story.on(today);
            if (now == null) {
                ended++;
            } else {
                standing.merge(now.stage(), 1, Integer::sum);
                paused.merge(now.stage(), now.paused() ? 1 : 0, Integer::sum);
            }
        }
        assertThat(portfolio.size().ended()).isEqualTo(ended);
        assertThat(portfolio.pipeline().stages()).allSatisfy(stage -> {
            assertThat(stage.standing()).isEqualTo(standing.getOrDefault(stage.name(), 0));
            assertThat(stage.paused()).isEqualTo(paused.getOrDefault(stage.name(), 0));
        });
        assertThat(portfolio.split().initiatives()).isEqualTo(council.stories.size() - ended);
    }

    @Test
    void keepsMoneyFromThoseWhoMayNotSeeIt() throws Exception {
        full();
        Actor viewer = founded.viewer();
        String html = open("/portfolio", viewer);
        assertThat(html).doesNotContain("£", "money-figure", "cliff");
        assertThat(open("/portfolio", founded.manager())).contains("£", "Funding cliff edges");
        assertThat(list.count(viewer, FilterQuery.read(Map.of("with-money-figure", new String[] {"no-funding"}))))
                .as("a filter on money of somebody who may not see it fits nothing")
                .isZero();
    }

    @Test
    void isForThoseWhoMayViewDashboards() throws Exception {
        mvc.perform(get("/portfolio").with(signedInAs(founded.staff()))).andExpect(status().isForbidden());
        mvc.perform(get("/").with(signedInAs(founded.staff())))
                .andExpect(content().string(not(containsString("href=\"/portfolio\""))));
        mvc.perform(get("/").with(signedInAs(founded.viewer())))
                .andExpect(content().string(containsString("href=\"/portfolio\"")));
    }

    @Test
    void countsOnlyWhatThePersonSees() {
        transaction.executeWithoutResult(written -> {
            for (int number = 0; number < 6; number++) {
                council.started("Open " + number, today.minusDays(30), "Development")
                        .write();
            }
            council.started("Kept to its team", today.minusDays(30), "Development")
                    .onlyForItsTeam()
                    .write();
        });
        Council other = Council.of(jdbc, organisations.found());
        transaction.executeWithoutResult(written ->
                other.started("Elsewhere", today.minusDays(30), "Development").write());
        assertThat(portfolios
                        .show(founded.viewer(), InitiativeFilter.NONE, Period.Length.YEAR)
                        .size()
                        .all())
                .isEqualTo(6);
        assertThat(portfolios
                        .show(founded.manager(), InitiativeFilter.NONE, Period.Length.YEAR)
                        .size()
                        .all())
                .isEqualTo(7);
    }

    @Test
    void listsFewerThanFiveInPlaceOfFigures() throws Exception {
        transaction.executeWithoutResult(written -> council.started("Alone here", today.minusDays(30), "Development")
                .write());
        assertThat(open("/portfolio", founded.manager()))
                .contains("Alone here", "Of fewer than five")
                .doesNotContain("split-screen", "<canvas");
    }

    @Test
    void followsAViewThatIsSaved() throws Exception {
        Actor manager = full();
        long view = jdbc.sql("""
                insert into saved_view (organisation_id, person_id, name, query) values (?, ?, 'What is new', 'kind=INNOVATION')
                returning id""")
                .params(founded.id(), manager.personId())
                .query(Long.class)
                .single();
        long innovating = list.count(
                manager, FilterQuery.read(FilterQuery.parameters("kind=INNOVATION&status=ACTIVE&status=PAUSED")));
        assertThat(open("/portfolio?view=" + view, manager))
                .contains("What is new", "kind=INNOVATION", innovating + " initiatives make tomorrow’s system");
        assertThat(open("/portfolio?view=" + view, founded.manager()))
                .as("a view that nobody shared is its owner's")
                .doesNotContain("What is new");
    }

    @Test
    void suppressesSmallNumbersOfPeople() {
        assertThat(PeopleCount.of(0)).isEqualTo(new PeopleCount(0, false));
        assertThat(PeopleCount.of(4)).isEqualTo(new PeopleCount(0, true));
        assertThat(PeopleCount.of(5)).isEqualTo(new PeopleCount(5, false));
    }

    @Test
    void answersAsValidHtmlWithinTenQueries() throws Exception {
        Actor manager = full();
        for (Actor actor :
                List.of(manager, founded.viewer(), organisations.found().manager())) {
            for (String path :
                    List.of("/portfolio", "/portfolio/flow", "/portfolio/changes", "/portfolio?lead=99&theme=x")) {
                String[] html = new String[1];
                List<String> sent = QueryCount.during(() -> html[0] = open(path, actor));
                assertThat(HtmlCheck.errorsIn(html[0])).as(path).isEmpty();
                assertThat(sent).as(path).hasSizeLessThanOrEqualTo(10);
            }
        }
    }

    /** Many journeys, and records of every kind for some of them. */
    private Actor full() {
        Actor manager = founded.person(BuiltInRole.MANAGER, "Alex Example");
        transaction.executeWithoutResult(written -> {
            new MadeUpStories(council, new Random(17)).write(60, today.minusDays(420), today);
            new PortfolioRecords(council, new Random(19), today).write(council.team("Fostering"));
        });
        return manager;
    }

    private long teamOf(String name) {
        return jdbc.sql("select id from team where organisation_id = ? and name = ?")
                .params(founded.id(), name)
                .query(Long.class)
                .single();
    }

    private String open(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
