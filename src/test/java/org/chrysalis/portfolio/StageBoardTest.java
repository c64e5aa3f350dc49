package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeRow;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.Kind;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Board.Card;
import org.chrysalis.portfolio.Board.Column;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortfolioDatabaseTest
class StageBoardTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 6);

    @Autowired
    private StageBoard board;

    @Autowired
    private InitiativeList list;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Council council;
    private LocalDate today;

    @BeforeEach
    void found() {
        council = Council.withFiveStages(jdbc);
        today = LocalDate.now(clock);
    }

    @Test
    void tellsAPastDayByTheNamesAndPhasesOfThen() {
        council.started("Kinship first", JANUARY, "Prototyping").write();
        long stage = stageId("Prototyping");
        worded(stage, 1, "Prototyping", "PROTOTYPING", JANUARY.minusYears(1));
        worded(stage, 2, "Trying out", "INCUBATION", JANUARY.plusDays(50));
        jdbc.sql("update stage set name = 'Trying out', phase = 'INCUBATION' where id = :id")
                .param("id", stage)
                .update();
        long later = stageId("Scaling");
        worded(later, 1, "Scaling", "SCALING", JANUARY.plusDays(60));

        assertThat(columnOf(JANUARY.plusDays(49), "Kinship first"))
                .extracting(Column::name, Column::phase)
                .containsExactly("Prototyping", Phase.PROTOTYPING);
        assertThat(columnOf(JANUARY.plusDays(50), "Kinship first"))
                .extracting(Column::name, Column::phase)
                .containsExactly("Trying out", Phase.INCUBATION);
        assertThat(names(JANUARY.plusDays(59))).doesNotContain("Scaling");
        assertThat(names(JANUARY.plusDays(60))).contains("Scaling");
    }

    private long stageId(String name) {
        return jdbc.sql("select id from stage where organisation_id = :organisation and name = :name")
                .param("organisation", council.viewer().organisationId())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void worded(long stage, int number, String name, String phase, LocalDate from) {
        jdbc.sql("""
                insert into wording_version (subject_kind, subject_id, number, wording, valid_from)
                values ('STAGE', :stage, :number, jsonb_build_object('name', :name, 'phase', :phase), :from)""")
                .param("stage", stage)
                .param("number", number)
                .param("name", name)
                .param("phase", phase)
                .param("from", from.atTime(12, 0).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private Column columnOf(LocalDate day, String initiative) {
        return asOf(day).columns().stream()
                .filter(column ->
                        column.cards().stream().anyMatch(card -> card.name().equals(initiative)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(LocalDate day) {
        return asOf(day).columns().stream().map(Column::name).toList();
    }

    @Test
    void showsWhereEachStandsForHowLongAndHowOften() {
        council.started("Kinship first", JANUARY, "Development")
                .moved(JANUARY.plusDays(30), "Prototyping")
                .moved(JANUARY.plusDays(60), "Development")
                .moved(JANUARY.plusDays(90), "Prototyping")
                .paused(JANUARY.plusDays(100))
                .write();

        Card card = onlyCard(show(BoardRequest.TODAY), "Prototyping");

        assertThat(card.name()).isEqualTo("Kinship first");
        assertThat(card.since()).isEqualTo(JANUARY.plusDays(90));
        assertThat(card.visits()).isEqualTo(4);
        assertThat(card.timesHere()).isEqualTo(2);
        assertThat(card.paused()).isTrue();
    }

    @Test
    void givesEachDayToTheLastOfTwoMovesOnIt() {
        council.started("Bridge", JANUARY, "Development")
                .moved(JANUARY.plusDays(10), "Prototyping")
                .moved(JANUARY.plusDays(10), "Incubation")
                .write();

        assertThat(placesOn(JANUARY.plusDays(9))).containsOnly(Map.entry("Bridge", "Development"));
        assertThat(placesOn(JANUARY.plusDays(10))).containsOnly(Map.entry("Bridge", "Incubation"));
        assertThat(onlyCard(asOf(JANUARY.plusDays(10)), "Incubation").visits()).isEqualTo(3);
    }

    @Test
    void leavesAnEndedOneOutFromTheDayItEndedUntilItIsReopened() {
        council.started("Harbour House", JANUARY, "Incubation")
                .ended(JANUARY.plusDays(20))
                .reopened(JANUARY.plusDays(50), "Development")
                .ended(JANUARY.plusDays(70))
                .write();

        assertThat(placesOn(JANUARY.minusDays(1))).isEmpty();
        assertThat(placesOn(JANUARY.plusDays(19))).containsOnly(Map.entry("Harbour House", "Incubation"));
        assertThat(placesOn(JANUARY.plusDays(20))).isEmpty();
        assertThat(placesOn(JANUARY.plusDays(49))).isEmpty();
        assertThat(placesOn(JANUARY.plusDays(50))).containsOnly(Map.entry("Harbour House", "Development"));
        assertThat(placesOn(JANUARY.plusDays(70))).isEmpty();
        assertThat(show(BoardRequest.TODAY).empty()).isTrue();
    }

    @Test
    void marksAPauseOnTheDaysThatItHeld() {
        council.started("Pods", JANUARY, "Incubation")
                .paused(JANUARY.plusDays(10))
                .resumed(JANUARY.plusDays(20))
                .paused(JANUARY.plusDays(30))
                .resumed(JANUARY.plusDays(30))
                .write();

        assertThat(onlyCard(asOf(JANUARY.plusDays(9)), "Incubation").paused()).isFalse();
        assertThat(onlyCard(asOf(JANUARY.plusDays(10)), "Incubation").paused()).isTrue();
        assertThat(onlyCard(asOf(JANUARY.plusDays(20)), "Incubation").paused()).isFalse();
        assertThat(onlyCard(asOf(JANUARY.plusDays(30)), "Incubation").paused()).isFalse();
    }

    @Test
    void showsWorkAlongsideInTheOtherColumnWithoutCountingItAsStandingThere() {
        council.started("Breathing Space", JANUARY, "Incubation")
                .alsoIn(JANUARY.plusDays(5), "Scaling")
                .moved(JANUARY.plusDays(10), "Embedding")
                .noLongerIn(JANUARY.plusDays(15), "Scaling")
                .write();

        Column scaling = column(asOf(JANUARY.plusDays(12)), "Scaling");
        assertThat(scaling.standing()).isZero();
        assertThat(scaling.alongside()).isOne();
        assertThat(scaling.companions()).singleElement().satisfies(companion -> {
            assertThat(companion.name()).isEqualTo("Breathing Space");
            assertThat(companion.standsIn()).isEqualTo("Embedding");
        });
        assertThat(column(asOf(JANUARY.plusDays(4)), "Scaling").alongside()).isZero();
        assertThat(column(asOf(JANUARY.plusDays(15)), "Scaling").alongside()).isZero();
        assertThat(column(show(BoardRequest.TODAY), "Scaling").alongside()).isZero();
    }

    @Test
    void saysOnTheCardAndInTheListWhereElseWorkGoesOn() {
        council.started("Breathing Space", JANUARY, "Incubation")
                .alsoIn(JANUARY.plusDays(5), "Scaling")
                .alsoIn(JANUARY.plusDays(7), "Prototyping")
                .noLongerIn(JANUARY.plusDays(15), "Scaling")
                .write();
        assertThat(onlyCard(asOf(JANUARY.plusDays(4)), "Incubation").alongside())
                .isEmpty();
        assertThat(onlyCard(asOf(JANUARY.plusDays(8)), "Incubation").alongside())
                .isEqualTo("Prototyping, Scaling");
        assertThat(onlyCard(show(BoardRequest.TODAY), "Incubation").alongside()).isEqualTo("Prototyping");
        InitiativeFilter stands = FilterQuery.read(
                Map.of("stage", new String[] {council.stages.get("Incubation").toString()}));
        assertThat(list.first(council.viewer(), stands, InitiativeSort.parse(null), 10))
                .extracting(InitiativeRow::alsoIn)
                .containsExactly("Prototyping");
        InitiativeFilter alongside = FilterQuery.read(
                Map.of("stage", new String[] {council.stages.get("Prototyping").toString()}));
        assertThat(list.count(council.viewer(), alongside))
                .as("counted where it stands")
                .isZero();
    }

    /** Two years of 120 made-up journeys, against going through each of them happening by happening. */
    @Test
    void agreesOnEveryDayWithJourneysReadHappeningByHappening() {
        new MadeUpStories(council, new Random(20260831)).write(120, today.minusDays(700), today);
        council.check();
        Actor viewer = council.viewer();

        for (LocalDate day = today.minusDays(705); !day.isAfter(today); day = day.plusDays(7)) {
            Board shown = board.show(viewer, BoardRequest.TODAY.asOf(day));
            assertThat(placesWithAllThatCardsSay(viewer, day)).isEqualTo(expected(day));
            assertThat(counts(shown)).isEqualTo(expectedCounts(day));
            assertThat(companions(viewer, day)).isEqualTo(expectedCompanions(day));
        }
        assertThat(placesWithAllThatCardsSay(viewer, today)).isEqualTo(expected(today));
    }

    @Test
    void rebuildsTodayFromTheVisitsAsTheRegisterHasIt() {
        new MadeUpStories(council, new Random(7)).write(60, today.minusDays(400), today.minusDays(2));
        council.check();
        Actor viewer = council.viewer();

        Board now = board.show(viewer, BoardRequest.TODAY);
        Board yesterday = board.show(viewer, BoardRequest.TODAY.asOf(today.minusDays(1)));

        assertThat(now.past()).isFalse();
        assertThat(yesterday.past()).isTrue();
        assertThat(yesterday.columns()).isEqualTo(now.columns());
    }

    @Test
    void neverCountsWhatBelongsToAnotherOrganisation() {
        Council other = Council.withFiveStages(jdbc);
        other.started("Theirs", JANUARY, "Development")
                .alsoIn(JANUARY, "Scaling")
                .write();
        council.started("Ours", JANUARY, "Development").write();

        assertThat(counts(show(BoardRequest.TODAY))).isEqualTo(Map.of("Development", 1L));
        assertThat(placesOn(JANUARY.plusDays(1))).containsOnly(Map.entry("Ours", "Development"));
        assertThat(show(BoardRequest.TODAY).columns()).allMatch(column -> column.alongside() == 0);
    }

    @Test
    void hidesWhatIsOnlyForItsTeamFromOthersToday_andOnEveryPastDay() {
        Story secret = council.started("Quiet work", JANUARY, "Development")
                .alsoIn(JANUARY, "Scaling")
                .onlyForItsTeam()
                .write();
        long member = council.person("Member");
        secret.person(member, "MEMBER");
        Actor inTeam = council.actor(member, Permission.VIEW_DASHBOARDS);
        Actor seesAll =
                council.actor(council.person("Head"), Permission.VIEW_DASHBOARDS, Permission.VIEW_ALL_INITIATIVES);

        for (BoardRequest request : List.of(BoardRequest.TODAY, BoardRequest.TODAY.asOf(JANUARY.plusDays(1)))) {
            assertThat(board.show(council.viewer(), request).empty()).isTrue();
            assertThat(board.show(inTeam, request).total()).isOne();
            assertThat(board.show(seesAll, request).total()).isOne();
            assertThat(column(board.show(inTeam, request), "Scaling").companions())
                    .hasSize(1);
        }
    }

    @Test
    void groupsByPhaseWhatStandsInSeveralStagesOfIt() {
        Council six = Council.withoutStages(jdbc);
        six.stage("Mobilising", "DEVELOPMENT");
        six.stage("Designing", "DEVELOPMENT");
        six.stage("Growing", "SCALING");
        six.started("A", JANUARY, "Mobilising").write();
        six.started("B", JANUARY.plusDays(1), "Designing").write();
        six.started("C", JANUARY, "Growing").write();

        Board shown = board.show(six.viewer(), BoardRequest.TODAY.groupedByPhase());

        assertThat(shown.columns()).extracting(Column::phase).containsExactly(Phase.values());
        assertThat(shown.columns()).extracting(Column::standing).containsExactly(2L, 0L, 0L, 0L, 1L);
        assertThat(shown.columns().get(0).cards())
                .extracting(Card::stageName)
                .containsExactly("Mobilising", "Designing");
    }

    @Test
    void keepsARetiredStageOnlyOnDaysWhenSomethingStoodInIt() {
        council.started("Moved off", JANUARY, "Development")
                .moved(JANUARY.plusDays(9), "Scaling")
                .write();
        jdbc.sql("update stage set retired_on = ? where id = ?")
                .params(today, council.stages.get("Development"))
                .update();

        assertThat(show(BoardRequest.TODAY).columns()).extracting(Column::name).doesNotContain("Development");
        Column then = asOf(JANUARY).columns().get(0);
        assertThat(then.name()).isEqualTo("Development");
        assertThat(then.retired()).isTrue();
    }

    @Test
    void narrowsByTeamLeadThemePhaseAndKind() {
        long team = council.team("Children in care");
        long lead = council.person("Lead");
        council.started("By team", JANUARY, "Development").inTeam(team).write();
        council.started("By lead", JANUARY, "Development").write().person(lead, "LEAD");
        council.started("Only member", JANUARY, "Development").write().person(lead, "MEMBER");
        council.started("By theme", JANUARY, "Development").write().tagged("care leavers");
        council.started("By kind", JANUARY, "Development").ofKind("INNOVATION").write();
        council.started("By phase", JANUARY, "Scaling").write();

        assertThat(names("team", team)).containsExactly("By team");
        assertThat(names("lead", lead)).containsExactly("By lead");
        assertThat(names("theme", "care leavers")).containsExactly("By theme");
        assertThat(names("phase", Phase.SCALING)).containsExactly("By phase");
        assertThat(names("kind", Kind.INNOVATION)).containsExactly("By kind");
    }

    @Test
    void countsWhatTheListWithTheSameFilterFinds() {
        new MadeUpStories(council, new Random(99)).write(80, today.minusDays(400), today);
        jdbc.sql(
                        "update initiative set kind = 'INNOVATION' where organisation_id = ? and number % 3 = 0 and status <> 'ENDED'")
                .param(council.id)
                .update();
        Actor viewer = council.viewer();

        for (Column column : board.show(viewer, BoardRequest.TODAY.narrowedBy(filter("kind", Kind.INNOVATION)))
                .columns()) {
            InitiativeFilter same = FilterQuery.read(Map.of(
                    "kind", new String[] {"INNOVATION"},
                    "stage", new String[] {column.key()},
                    "status", new String[] {"ACTIVE", "PAUSED"}));
            assertThat(list.count(viewer, same)).isEqualTo(column.standing());
        }
    }

    @Test
    void countsAllButShowsTheFirstOfAColumnAndTheRestPageByPage() {
        for (int number = 1; number <= 130; number++) {
            council.started("Initiative %03d".formatted(number), JANUARY.plusDays(number), "Development")
                    .write();
        }
        LocalDate day = JANUARY.plusDays(200);
        Column whole = column(asOf(day), "Development");
        String key = council.stages.get("Development").toString();

        assertThat(whole.standing()).isEqualTo(130);
        assertThat(whole.cards()).hasSize(StageBoard.MOST_CARDS);
        assertThat(whole.cards().get(0).name()).isEqualTo("Initiative 001");
        assertThat(whole.cutShort()).isTrue();
        Board rest = board.show(council.viewer(), BoardRequest.TODAY.asOf(day).of(key, 2));
        assertThat(rest.columns()).singleElement().satisfies(column -> {
            assertThat(column.standing()).isEqualTo(130);
            assertThat(column.cards()).hasSize(30);
            assertThat(column.cards().get(0).name()).isEqualTo("Initiative 101");
        });
    }

    @Test
    void namesTheLeadsAndTheMostUrgentReasonToLook() {
        Story story = council.started("Our Route", JANUARY, "Embedding").write();
        story.person(council.person("Zoe"), "LEAD")
                .person(council.person("Adam"), "LEAD")
                .person(council.person("Mary"), "MEMBER");
        council.attention(story, "later", today.minusDays(3), today.plusDays(9), null);
        council.attention(story, "sooner", today, today.plusDays(2), null);
        council.attention(story, "sooner", today.plusDays(1), today.plusDays(1), null);

        Card card = onlyCard(show(BoardRequest.TODAY), "Embedding");

        assertThat(card.leads()).containsExactly("Adam", "Zoe");
        assertThat(Objects.requireNonNull(card.attention()).reason().rule()).isEqualTo("sooner");
        assertThat(card.attention().more()).isEqualTo(1);
        assertThat(onlyCard(asOf(today.minusDays(1)), "Embedding").attention()).isNull();

        council.harm(story, false, today.plusDays(9), null);
        council.harm(story, true, null, null);
        Board.Concern worst = Objects.requireNonNull(
                onlyCard(show(BoardRequest.TODAY), "Embedding").attention());
        assertThat(worst.reason().dueOn()).isNull();
        assertThat(worst.more()).isEqualTo(3);
    }

    @Test
    void isRefusedWithoutThePermissionAndForADayAhead() {
        assertThatThrownBy(() -> board.show(council.actor(council.person("Staff")), BoardRequest.TODAY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> board.show(council.viewer(), BoardRequest.TODAY.asOf(today.plusDays(1))))
                .isInstanceOf(Refused.class);
    }

    private Board show(BoardRequest request) {
        return board.show(council.viewer(), request);
    }

    private Board asOf(LocalDate day) {
        return show(BoardRequest.TODAY.asOf(day));
    }

    private static InitiativeFilter filter(String name, Object value) {
        return FilterQuery.read(Map.of(name, new String[] {value.toString()}));
    }

    private List<String> names(String filter, Object value) {
        return show(BoardRequest.TODAY.narrowedBy(filter(filter, value))).columns().stream()
                .flatMap(column -> column.cards().stream())
                .map(Card::name)
                .toList();
    }

    private static Column column(Board board, String stage) {
        return board.columns().stream()
                .filter(column -> stage.equals(column.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Card onlyCard(Board board, String stage) {
        assertThat(board.total()).isOne();
        return column(board, stage).cards().get(0);
    }

    private Map<String, String> placesOn(LocalDate day) {
        Map<String, String> places = new TreeMap<>();
        for (Column column : asOf(day).columns()) {
            column.cards().forEach(card -> places.put(card.name(), Objects.requireNonNull(column.name())));
        }
        return places;
    }

    private static Map<String, Long> counts(Board board) {
        Map<String, Long> counts = new TreeMap<>();
        board.columns().stream()
                .filter(column -> column.standing() > 0)
                .forEach(column -> counts.put(Objects.requireNonNull(column.name()), column.standing()));
        return counts;
    }

    private List<String> placesWithAllThatCardsSay(Actor actor, LocalDate day) {
        List<String> cards = new ArrayList<>();
        for (String stage : council.stages.keySet()) {
            Board one = board.show(
                    actor,
                    BoardRequest.TODAY.asOf(day).of(council.stages.get(stage).toString(), 1));
            one.columns()
                    .forEach(column -> column.cards()
                            .forEach(card -> cards.add(said(
                                    card.name(),
                                    stage,
                                    card.since(),
                                    card.visits(),
                                    card.timesHere(),
                                    card.paused()))));
        }
        cards.sort(Comparator.naturalOrder());
        return cards;
    }

    private List<String> expected(LocalDate day) {
        return council.stories.stream()
                .filter(story -> story.on(day) != null)
                .map(story -> {
                    Story.Standing then = Objects.requireNonNull(story.on(day));
                    return said(story.name, then.stage(), then.since(), then.visits(), then.timesHere(), then.paused());
                })
                .sorted()
                .toList();
    }

    private static String said(String name, String stage, LocalDate since, int visits, int times, boolean paused) {
        return name + " in " + stage + " since " + since + " visits " + visits + " here " + times + " paused " + paused;
    }

    private Map<String, Long> expectedCounts(LocalDate day) {
        Map<String, Long> counts = new TreeMap<>();
        council.stories.stream()
                .map(story -> story.on(day))
                .filter(Objects::nonNull)
                .forEach(then -> counts.merge(then.stage(), 1L, Long::sum));
        return counts;
    }

    private Set<String> companions(Actor actor, LocalDate day) {
        Set<String> found = new TreeSet<>();
        for (Column column : board.show(actor, BoardRequest.TODAY.asOf(day)).columns()) {
            assertThat(column.companions()).hasSize((int) Math.min(10, column.alongside()));
            column.companions().forEach(each -> found.add(each.name() + " in " + column.name()));
        }
        return found;
    }

    private Set<String> expectedCompanions(LocalDate day) {
        Set<String> expected = new TreeSet<>();
        for (Story story : council.stories) {
            Story.Standing then = story.on(day);
            if (then != null) {
                then.alongside().forEach(stage -> expected.add(story.name + " in " + stage));
            }
        }
        return expected;
    }
}
