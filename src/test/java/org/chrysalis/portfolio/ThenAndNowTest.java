package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.LeftAside;
import org.chrysalis.initiative.PastRegister;
import org.chrysalis.initiative.PastRow;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Made-up councils on many days, each day told a second time by going through what happened and what was written. */
@ApplicationTest
@Transactional
class ThenAndNowTest {

    private static final String GOING = "status=ACTIVE&status=PAUSED";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private StageBoard boards;

    @Autowired
    private PastRegister past;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Random random = new Random(83);
    private TestOrganisation founded;
    private Council council;
    private Actor manager;
    private LocalDate today;
    private LocalDate first;

    /** What was written about a thing at the end of each day: the day, and the words from then on. */
    private final Map<Long, TreeMap<LocalDate, String>> kinds = new HashMap<>();

    private final Map<Long, TreeMap<LocalDate, Long>> leads = new HashMap<>();
    private final Map<Long, TreeMap<LocalDate, String>> names = new HashMap<>();
    private final Map<Long, String> called = new TreeMap<>();
    private final List<Written> risks = new ArrayList<>();
    private final List<Written> sums = new ArrayList<>();

    /** A risk or a sum: what it was from a day on; nothing from the day on which it was taken out. */
    private record Written(Story story, TreeMap<LocalDate, String> from) {

        @Nullable
        String on(LocalDate day) {
            var entry = from.floorEntry(day);
            return entry == null || entry.getValue().isEmpty() ? null : entry.getValue();
        }
    }

    @BeforeEach
    void tell() {
        founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER);
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
        first = today.minusDays(400);
        new MadeUpStories(council, new Random(71)).write(40, first, today);
        jdbc.sql("update initiative set logged_at = ? where organisation_id = ?")
                .params(at(first.minusDays(1)), founded.id())
                .update();
        for (String name : List.of("Ada", "Bea", "Cy")) {
            called.put(council.person(name), name);
        }
        List<Long> people = List.copyOf(called.keySet());
        // Here what was written of each is told after all that happened to it, its end too.
        council.evenOfWhatEnded(() -> {
            for (Story story : council.stories) {
                write(story, people);
            }
        });
        correctADay();
        council.check();
    }

    @Test
    void tellsWhereEachStoodOnManyDays() {
        for (LocalDate day : days()) {
            Map<String, String> told = new TreeMap<>();
            for (Story story : council.stories) {
                if (!story.began().isAfter(day)) {
                    Story.Standing standing = story.on(day);
                    told.put(
                            story.reference,
                            standing == null
                                    ? "ENDED"
                                    : (standing.paused() ? "PAUSED " : "ACTIVE ") + standing.stage() + " "
                                            + standing.since() + " " + standing.visits() + " "
                                            + String.join(", ", inOrder(standing)));
                }
            }
            Map<String, String> found = new TreeMap<>();
            for (PastRow row : past.first(manager, InitiativeFilter.NONE, day, InitiativeSort.USUAL, 1000)) {
                found.put(
                        row.reference(),
                        row.status().name().equals("ENDED")
                                ? "ENDED"
                                : row.status() + " " + row.stageName() + " " + row.stageSince() + " " + row.visitCount()
                                        + " " + row.alsoIn());
            }
            assertThat(found).as("on " + day).isEqualTo(told);
            Portfolio portfolio = portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR, day);
            assertThat(portfolio.size().all()).isEqualTo(told.size());
            assertThat(portfolio.size().ended()).isEqualTo((int)
                    told.values().stream().filter("ENDED"::equals).count());
            assertThat(portfolio.pipeline().standing())
                    .isEqualTo(told.size() - portfolio.size().ended());
            assertThat(portfolio.pipeline().paused()).isEqualTo((int) told.values().stream()
                    .filter(words -> words.startsWith("PAUSED"))
                    .count());
        }
    }

    private List<String> inOrder(Story.Standing standing) {
        return List.of("Development", "Prototyping", "Incubation", "Embedding", "Scaling").stream()
                .filter(standing.alongside()::contains)
                .toList();
    }

    @Test
    void tellsWhoLedAndOfWhatKindEachWasByWhatWasWrittenThen() {
        for (LocalDate day : days()) {
            for (String kind : List.of("IMPROVEMENT", "INNOVATION", "NOT_SURE")) {
                assertThat(references(day, "kind=" + kind))
                        .as(kind + " on " + day)
                        .containsExactlyInAnyOrderElementsOf(council.stories.stream()
                                .filter(story -> !story.began().isAfter(day))
                                .filter(story -> then(kinds.get(story.id), day).equals(kind))
                                .map(story -> story.reference)
                                .toList());
            }
            for (long lead : leads.values().stream()
                    .flatMap(written -> written.values().stream())
                    .distinct()
                    .toList()) {
                assertThat(references(day, "lead=" + lead))
                        .containsExactlyInAnyOrderElementsOf(council.stories.stream()
                                .filter(story -> !story.began().isAfter(day))
                                .filter(story -> then(leads.get(story.id), day).equals(lead))
                                .map(story -> story.reference)
                                .toList());
            }
            SplitScreen split = portfolios
                    .show(manager, InitiativeFilter.NONE, Period.Length.YEAR, day)
                    .split();
            assertThat(split.making().initiatives()).isEqualTo((int) live(day)
                    .filter(story -> then(kinds.get(story.id), day).equals("INNOVATION"))
                    .count());
        }
    }

    @Test
    void countsRisksAndMoneyAsTheyWereWrittenThen() {
        for (LocalDate day : days()) {
            Portfolio portfolio = portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR, day);
            long current = risks.stream()
                    .filter(risk -> risk.story().on(day) != null)
                    .map(risk -> risk.on(day))
                    .filter(words -> words != null && !words.startsWith("CLOSED") && !words.startsWith("HAPPENED"))
                    .count();
            assertThat(portfolio.risks()).isNotNull();
            assertThat(portfolio.risks().current()).as("risks on " + day).isEqualTo((int) current);
            assertThat(portfolio.runway()).isNotNull();
            assertThat(portfolio.runway().uncommitted())
                    .as("only hoped for on " + day)
                    .isEqualTo((int) live(day)
                            .filter(story -> !of(sums, story, day).isEmpty())
                            .filter(story -> of(sums, story, day).stream().noneMatch(words -> words.startsWith("true")))
                            .count());
            assertThat(portfolio.runway().unfunded()).isEqualTo((int)
                    live(day).filter(story -> of(sums, story, day).isEmpty()).count());
            assertThat(past.count(manager, filter("with-money-figure=no-funding&status=ACTIVE&status=PAUSED"), day))
                    .isEqualTo(portfolio.runway().unfunded());
            assertThat(past.count(manager, filter("with-figure=no-risk&status=ACTIVE&status=PAUSED"), day))
                    .isEqualTo(portfolio.risks().none());
        }
    }

    @Test
    void tellsOfRisksWhatDiffersBetweenTwoDays() {
        List<LocalDate> days = days();
        for (int i = 0; i + 3 < days.size(); i += 2) {
            LocalDate since = days.get(i);
            LocalDate until = days.get(i + 3);
            Map<String, Integer> told = new TreeMap<>();
            for (Written risk : risks) {
                if (risk.story().began().isAfter(today)) {
                    continue;
                }
                String way =
                        way(risk.on(since), risk.on(until), overOn(risk.story(), since), overOn(risk.story(), until));
                if (!way.isEmpty()) {
                    told.merge(way, 1, Integer::sum);
                }
            }
            Map<String, Integer> found = new TreeMap<>();
            portfolios
                    .changes(manager, InitiativeFilter.NONE, since, until)
                    .risks()
                    .ways()
                    .forEach(each -> found.put(each.way(), each.risks()));
            assertThat(found).as(since + " to " + until).isEqualTo(told);
        }
    }

    private static boolean overOn(Story story, LocalDate day) {
        return !story.began().isAfter(day) && story.on(day) == null;
    }

    /** @param then whether its initiative had ended on the earlier day, {@code now} on the later */
    private static String way(@Nullable String was, @Nullable String is, boolean then, boolean now) {
        if (is == null) {
            return was == null ? "" : "withdrawn";
        }
        if (over(is)) {
            return was != null && state(was).equals(state(is)) ? "" : word(is);
        }
        if (was == null) {
            return now ? "left" : "new";
        }
        if (over(was)) {
            return "opened";
        }
        if (then || now) {
            return then && now ? "" : now ? "left" : "back";
        }
        int difference = Integer.compare(score(is), score(was));
        return difference == 0 ? "" : difference > 0 ? "up" : "down";
    }

    private static boolean over(String words) {
        return !state(words).equals("OPEN");
    }

    private static String state(String words) {
        return words.substring(0, words.indexOf(' '));
    }

    private static String word(String words) {
        return state(words).toLowerCase(java.util.Locale.UK);
    }

    private static int score(String words) {
        return Integer.parseInt(words.substring(words.indexOf(' ') + 1));
    }

    @Test
    void saysWhenADayLiesBeforeEverythingAndRefusesOneAhead() {
        LocalDate begin = council.stories.stream()
                .map(Story::began)
                .min(LocalDate::compareTo)
                .orElseThrow();
        Portfolio before = portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR, begin.minusDays(1));
        assertThat(before.size().all()).isZero();
        assertThat(before.then()).isNotNull();
        assertThat(before.then().begin()).isEqualTo(begin);
        Portfolio early = portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR, first.minusDays(2));
        assertThat(early.then()).isNotNull();
        assertThat(early.then().early()).isTrue();
        assertThat(early.risks()).isNull();
        assertThat(early.runway()).isNull();
        assertThat(early.momentum()).isNull();
        assertThatThrownBy(() -> portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR, today.plusDays(1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> past.count(manager, InitiativeFilter.NONE, today.plusDays(1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void showsOnlyWhatThePersonMaySeeToday() {
        Story story = council.started("Kept to its team", first, "Development")
                .onlyForItsTeam()
                .write();
        LocalDate day = today.minusDays(3);
        assertThat(references(day, "")).contains(story.reference);
        assertThat(past.first(founded.viewer(), InitiativeFilter.NONE, day, InitiativeSort.USUAL, 1000))
                .extracting(PastRow::reference)
                .doesNotContain(story.reference)
                .isNotEmpty();
        assertThat(past.count(organisations.found().manager(), InitiativeFilter.NONE, day))
                .isZero();
    }

    @Test
    void namesTheFiltersThatNobodyCanAskOfAPastDay() {
        PastRegister.Page page =
                past.page(manager, filter("attention=any&kind=INNOVATION"), today, InitiativeSort.USUAL, 1);
        assertThat(page.leftAside()).isEqualTo(new LeftAside(List.of("initiative.filter.attention"), false));
        assertThat(page.paging().total())
                .isEqualTo(past.count(manager, filter("kind=INNOVATION"), today))
                .isPositive();
        assertThat(onBoard(today.minusDays(1), "attention=any&kind=INNOVATION").leftAside())
                .isEqualTo(page.leftAside());
    }

    @Test
    void showsNothingWhereNobodyCanSayAnythingThatIsAsked() {
        InitiativeFilter filter = filter("attention=any");
        LocalDate day = today.minusDays(1);
        LeftAside everything = new LeftAside(List.of("initiative.filter.attention"), true);
        PastRegister.Page page = past.page(manager, filter, day, InitiativeSort.USUAL, 1);
        assertThat(page.leftAside()).isEqualTo(everything);
        assertThat(page.rows()).isEmpty();
        Portfolio portfolio = portfolios.show(manager, filter, Period.Length.YEAR, day);
        assertThat(portfolio.size().all()).isZero();
        assertThat(portfolio.few()).isEmpty();
        assertThat(portfolio.then()).isNotNull();
        assertThat(portfolio.then().leftAside()).isEqualTo(everything);
        Board board = onBoard(day, "attention=any");
        assertThat(board.empty()).isTrue();
        assertThat(board.leftAside()).isEqualTo(everything);
    }

    @Test
    void asksOfRisksAndMoneyWhatWasWrittenThen() {
        LocalDate edge = first.plusDays(1100);
        int found = 0;
        for (LocalDate day : days()) {
            assertThat(references(day, "with-risk=PEOPLE&" + GOING))
                    .as("a risk to people on " + day)
                    .containsExactlyInAnyOrderElementsOf(live(day)
                            .filter(story -> of(risks, story, day).stream().anyMatch(words -> !over(words)))
                            .map(story -> story.reference)
                            .toList());
            List<String> before = references(day, "with-funding-before=" + edge + "&" + GOING);
            assertThat(before)
                    .as("money ends by " + edge + " on " + day)
                    .containsExactlyInAnyOrderElementsOf(live(day)
                            .filter(story -> of(sums, story, day).stream()
                                    .filter(words -> words.startsWith("true"))
                                    .map(words -> LocalDate.parse(words.substring(words.indexOf(' ') + 1)))
                                    .max(LocalDate::compareTo)
                                    .filter(end -> !end.isAfter(edge))
                                    .isPresent())
                            .map(story -> story.reference)
                            .toList());
            found += before.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void showsOnTheBoardWhatEachWasCalledAndWhoLedIt() {
        for (LocalDate day : days().subList(0, days().size() - 1)) {
            assertThat(onBoard(day, "").columns().stream()
                            .flatMap(column -> column.cards().stream())
                            .map(card -> card.reference() + " " + card.name() + " " + card.leads()))
                    .as("on " + day)
                    .containsExactlyInAnyOrderElementsOf(live(day)
                            .map(story -> story.reference + " " + then(names.get(story.id), day) + " "
                                    + List.of(called.get(then(leads.get(story.id), day))))
                            .toList());
            assertThat(onBoard(day, "").columns().stream()
                            .flatMap(column -> column.companions().stream())
                            .map(each -> each.reference() + " " + each.name()))
                    .containsExactlyInAnyOrderElementsOf(live(day)
                            .flatMap(story -> story.on(day).alongside().stream()
                                    .map(stage -> story.reference + " " + then(names.get(story.id), day)))
                            .toList());
        }
    }

    @Test
    void narrowsTheBoardOfADayByAllThatTheListOfThatDayAsks() {
        long stage = council.stages.get("Incubation");
        int narrowed = 0;
        for (LocalDate day : days().subList(0, days().size() - 1)) {
            for (String query : List.of(
                    "status=PAUSED",
                    "stage=" + stage,
                    "stage=" + stage + "&status=ACTIVE",
                    "since-to=" + day.minusDays(60),
                    "since-from=" + day.minusDays(60),
                    "kind=INNOVATION&phase=EMBEDDING&phase=PROTOTYPING",
                    "lead=" + called.keySet().iterator().next(),
                    "with-risk=PEOPLE",
                    "with-participation=NEVER",
                    "with-funding-before=" + first.plusDays(1100),
                    "with-figure=no-risk&q=then")) {
                long listed = past.first(manager, filter(query), day, InitiativeSort.USUAL, 1000).stream()
                        .filter(row -> row.status() != Status.ENDED)
                        .count();
                assertThat(onBoard(day, query).total()).as(query + " on " + day).isEqualTo(listed);
                narrowed += listed > 0 ? 1 : 0;
            }
            assertThat(onBoard(day, "status=ENDED").empty()).isTrue();
        }
        assertThat(narrowed).isGreaterThan(60);
    }

    private Board onBoard(LocalDate day, String query) {
        return boards.show(manager, BoardRequest.TODAY.asOf(day).narrowedBy(filter(query)));
    }

    private java.util.stream.Stream<Story> live(LocalDate day) {
        return council.stories.stream().filter(story -> story.on(day) != null);
    }

    private static List<String> of(List<Written> written, Story story, LocalDate day) {
        return written.stream()
                .filter(each -> each.story() == story)
                .map(each -> each.on(day))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<String> references(LocalDate day, String query) {
        return past.first(manager, filter(query), day, InitiativeSort.USUAL, 1000).stream()
                .map(PastRow::reference)
                .toList();
    }

    private static InitiativeFilter filter(String query) {
        return FilterQuery.read(FilterQuery.parameters(query));
    }

    /** What was entered later has the words that it was entered with. */
    private static <T> T then(TreeMap<LocalDate, T> written, LocalDate day) {
        var entry = written.floorEntry(day);
        return entry == null ? written.firstEntry().getValue() : entry.getValue();
    }

    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first.plusDays(5); day.isBefore(today); day = day.plusDays(31)) {
            days.add(day);
        }
        days.add(today);
        return days;
    }

    /** Writes with the trail, some of it several times, as the services do. */
    private void write(Story story, List<Long> people) {
        TreeMap<LocalDate, String> kind = new TreeMap<>();
        TreeMap<LocalDate, Long> lead = new TreeMap<>();
        kinds.put(story.id, kind);
        leads.put(story.id, lead);
        TreeMap<LocalDate, String> name = new TreeMap<>();
        names.put(story.id, name);
        LocalDate day = story.began().plusDays(random.nextInt(20));
        for (int times = 1 + random.nextInt(3); times > 0 && !day.isAfter(today); times--) {
            String value = List.of("IMPROVEMENT", "INNOVATION", "NOT_SURE").get(random.nextInt(3));
            long person = people.get(random.nextInt(people.size()));
            String words = story.name + " then " + times;
            jdbc.sql("update initiative set kind = ?, name = ? where id = ?")
                    .params(value, words, story.id)
                    .update();
            jdbc.sql("delete from initiative_person where initiative_id = ?")
                    .param(story.id)
                    .update();
            story.person(person, "LEAD");
            trail(story, "initiative", story.id, day);
            kind.put(day, value);
            name.put(day, words);
            lead.put(day, person);
            day = day.plusDays(1 + random.nextInt(120));
        }
        if (kind.isEmpty()) {
            kind.put(today, "NOT_SURE");
            name.put(today, story.name);
            lead.put(today, people.get(0));
            story.person(people.get(0), "LEAD");
        }
        for (int many = random.nextInt(4); many > 0; many--) {
            risk(story);
            sum(story);
        }
    }

    private void risk(Story story) {
        LocalDate day = story.began().plusDays(random.nextInt(100));
        if (day.isAfter(today)) {
            return;
        }
        TreeMap<LocalDate, String> from = new TreeMap<>();
        long kind = jdbc.sql("select id from risk_kind where organisation_id = ? order by people desc, ordinal limit 1")
                .param(founded.id())
                .query(Long.class)
                .single();
        long risk = council.insert("""
                insert into risk (organisation_id, initiative_id, kind_id, wording, state, recorded_at)
                values (?, ?, ?, 'Something goes wrong', 'OPEN', ?) returning id""", founded.id(), story.id, kind, at(day));
        while (!day.isAfter(today)) {
            String state = List.of("OPEN", "OPEN", "OPEN", "CLOSED", "HAPPENED").get(random.nextInt(5));
            int likelihood = 1 + random.nextInt(5);
            jdbc.sql("update risk set state = ?, likelihood = ?, impact = 5, levels = 5, scored_on = ? where id = ?")
                    .params(state, likelihood, day, risk)
                    .update();
            council.insert("""
                    insert into risk_score (organisation_id, initiative_id, risk_id, likelihood, impact, levels,
                                            likelihood_words, impact_words, scored_on, recorded_at)
                    values (?, ?, ?, ?, 5, 5, 'a', 'b', ?, ?) returning id""", founded.id(), story.id, risk, likelihood, day, at(day));
            trail(story, "risk", risk, day);
            from.put(day, state + " " + likelihood);
            day = day.plusDays(random.nextInt(200));
            if (random.nextInt(4) == 0 && !day.isAfter(today)) {
                jdbc.sql("update risk set withdrawn_at = ? where id = ?")
                        .params(at(day), risk)
                        .update();
                trail(story, "risk", risk, day);
                from.put(day, "");
                break;
            }
        }
        risks.add(new Written(story, from));
    }

    private void sum(Story story) {
        LocalDate day = story.began().plusDays(random.nextInt(100));
        if (day.isAfter(today)) {
            return;
        }
        TreeMap<LocalDate, String> from = new TreeMap<>();
        LocalDate ends = day.plusDays(900);
        long funding = council.insert("""
                insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                values (?, ?, 'A grant', ?, ?, ?, false, ?) returning id""", founded.id(), story.id, BigDecimal.TEN, day, ends, at(day));
        while (!day.isAfter(today)) {
            boolean committed = random.nextBoolean();
            jdbc.sql("update funding set committed = ? where id = ?")
                    .params(committed, funding)
                    .update();
            trail(story, "funding", funding, day);
            from.put(day, committed + " " + ends);
            day = day.plusDays(random.nextInt(250));
            if (random.nextInt(4) == 0 && !day.isAfter(today)) {
                jdbc.sql("update funding set withdrawn_at = ? where id = ?")
                        .params(at(day), funding)
                        .update();
                trail(story, "funding", funding, day);
                from.put(day, "");
                break;
            }
        }
        sums.add(new Written(story, from));
    }

    private void trail(Story story, String kind, long id, LocalDate day) {
        jdbc.sql("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action)
                values (?, ?, 'Somebody', ?, ?, 'x', ?, ?)""")
                .params(founded.id(), at(day), kind, id, story.id, kind + "-changed")
                .update();
    }

    /** Between the two parts of a day, so that a day is over only at its end. */
    private OffsetDateTime at(LocalDate day) {
        LocalDate now = LocalDate.now(clock);
        return day.atTime(day.equals(now) ? LocalTime.MIN : LocalTime.of(random.nextInt(24), 5))
                .atZone(LONDON)
                .toOffsetDateTime();
    }

    /** Someone finds that an initiative was opened again, or moved, earlier than it was entered. */
    private void correctADay() {
        int corrected = 0;
        for (Story story : council.stories) {
            corrected += story.corrected(2) ? 1 : 0;
        }
        assertThat(corrected).isPositive();
    }
}
