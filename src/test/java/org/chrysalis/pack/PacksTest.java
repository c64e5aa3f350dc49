package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.FilledCouncil;
import org.chrysalis.portfolio.LastBoard;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Portfolio;
import org.chrysalis.portfolio.Portfolios;
import org.chrysalis.portfolio.Timeline;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a pack says is so, and stays so. */
@ApplicationTest
class PacksTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PackDrafts drafts;

    @Autowired
    private PackPublishing publishing;

    @Autowired
    private LastPack lastBoard;

    @Autowired
    private Packs packs;

    @Autowired
    private PackSubjects subjects;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private SavedViews views;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private LocalDate today;
    private Actor manager;

    @BeforeEach
    void found() {
        founded = organisations.found();
        today = LocalDate.now(clock);
        manager = founded.manager();
    }

    @Test
    void saysTheFiguresThatAreWorkedOutAnotherWay() {
        FilledCouncil council = fill(40);
        PackContent content = pack(manager, Plans.everything("All of it")).content();

        Map<String, Integer> standing = council.standing(today);
        List<List<Block.Cell>> stages = table(content, "pipeline", 0).rows();
        assertThat(stages)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(1).text())
                        .isEqualTo(Integer.toString(
                                standing.getOrDefault(row.get(0).text(), 0))));
        assertThat(stages.stream()
                        .mapToInt(row -> row.get(1).value().intValueExact())
                        .sum())
                .isEqualTo(
                        standing.values().stream().mapToInt(Integer::intValue).sum());

        Portfolio portfolio = portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR);
        assertThat(table(content, "split-screen", 0).rows())
                .extracting(row -> row.get(2).value())
                .containsExactlyElementsOf(portfolio.split().sides().stream()
                        .map(side -> side.pounds().setScale(2, RoundingMode.HALF_UP))
                        .toList());
        assertThat(table(content, "risks", 0).rows())
                .extracting(row -> row.get(1).value().intValueExact())
                .containsExactlyElementsOf(portfolio.risks().kinds().stream()
                        .map(kind -> kind.current())
                        .toList());
        assertThat(content.parts())
                .extracting(PackContent.Part::key)
                .containsExactly(
                        "pipeline",
                        "changes",
                        "split-screen",
                        "runway",
                        "shelter",
                        "risks",
                        "voice",
                        "deciding",
                        "momentum",
                        "draws",
                        "readiness",
                        "ordinary",
                        "flow",
                        "timeline",
                        "endings",
                        "about");
        assertThat(content.parts())
                .allSatisfy(part -> part.blocks().stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .forEach(table -> assertThat(table.rows())
                                .as(part.key())
                                .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()))));
    }

    @Test
    void freezesJustWhatThePreviewShowed() {
        fill(30);
        long draft = drafts.start(manager, UUID.randomUUID(), Plans.everything("Board, March"));
        drafts.comment(manager, draft, 0, Map.of(PackSection.RISKS, "Look at the second one.\nIt grows."));
        Written seen = publishing.preview(manager, draft).written();
        int number = subjects.published(manager, draft);

        assertThat(packs.open(manager, number).content()).isEqualTo(seen.content());
        assertThat(part(packs.open(manager, number).content(), "risks").comment())
                .isEqualTo("Look at the second one.\nIt grows.");
        assertThat(drafts.of(manager)).isEmpty();
    }

    @Test
    void staysAsItIsWhateverHappensAfterwards() {
        FilledCouncil council = fill(20);
        int number = subjects.published(manager, drafts.start(manager, UUID.randomUUID(), Plans.everything("Board")));
        var before = packs.open(manager, number);
        transaction.executeWithoutResult(written -> council.open("One more", today.minusDays(3)));
        jdbc.sql("update organisation set name = 'Renamed' where id = ?")
                .param(founded.id())
                .update();
        jdbc.sql("update stage set name = name || ' anew' where organisation_id = ?")
                .param(founded.id())
                .update();
        jdbc.sql("update person set name = 'Somebody Else' where id = ?")
                .param(manager.personId())
                .update();
        assertThat(packs.open(manager, number)).isEqualTo(before);
        assertThat(before.stamp().publishedBy()).isEqualTo(manager.name());
    }

    @Test
    void isRefusedEveryChangeByTheDatabase() {
        subjects.published(manager);
        for (String sql : List.of(
                "update pack set title = 'Another' where organisation_id = ?",
                "update pack set content = '{}' where organisation_id = ?",
                "delete from pack where organisation_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(founded.id()).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("a published pack stays as it is");
        }
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into pack_file (pack_id, organisation_id, kind, with_money, media_type, sha256, content)
                        select id, organisation_id, 'PDF', true, 'application/pdf', sha256('later'), 'later' from pack
                        where organisation_id = ?""").param(founded.id()).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("a published pack stays as it is");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into pack (organisation_id, number, title, content, plan, published_at, published_by, published_by_name)
                        select organisation_id, 7, title, content, plan, published_at, published_by, published_by_name from pack
                        where organisation_id = ?""").param(founded.id()).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("the next pack has the next number");
    }

    @Test
    void numbersWithoutGapsHoweverManyPublishAtOnce() throws Exception {
        List<Callable<Integer>> all = IntStream.range(0, 6)
                .mapToObj(each -> founded.manager())
                .map(writer -> {
                    long draft = subjects.begun(writer);
                    return (Callable<Integer>) () -> subjects.published(writer, draft);
                })
                .toList();
        List<Integer> numbers = new ArrayList<>();
        try (Threads threads = new Threads(all.size())) {
            for (var done : threads.pool().invokeAll(all)) {
                numbers.add(done.get());
            }
        }
        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(packs.page(manager, 25, 0))
                .extracting(line -> line.stamp().number())
                .containsExactly(6, 5, 4, 3, 2, 1);
    }

    private record Threads(ExecutorService pool) implements AutoCloseable {

        Threads(int many) {
            this(Executors.newFixedThreadPool(many));
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    @Test
    void publishesOnceWhatIsSentTwice() {
        long draft = subjects.begun(manager);
        var seen = publishing.preview(manager, draft);
        UUID token = UUID.randomUUID();
        int first = publishing.publish(manager, draft, token, 0, seen.written().digest());
        int second = publishing.publish(manager, draft, token, 0, seen.written().digest());
        assertThat(second).isEqualTo(first);
        assertThat(packs.count(manager)).isEqualTo(1);
        assertThat(jdbc.sql("""
                                select count(*) from audit_entry
                                where organisation_id = ? and action = 'pack-published' and person_id = ?""")
                        .params(founded.id(), manager.personId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesToFreezeFiguresThatNobodyHasSeen() {
        FilledCouncil council = fill(10);
        long draft = subjects.begun(manager);
        String seen = publishing.preview(manager, draft).written().digest();
        transaction.executeWithoutResult(written -> council.open("In between", today.minusDays(1)));
        assertThatThrownBy(() -> publishing.publish(manager, draft, UUID.randomUUID(), 0, seen))
                .isInstanceOf(Refused.class)
                .hasMessage("pack.publish.moved");
        assertThat(packs.count(manager)).isZero();
    }

    @Test
    void refusesADraftThatAnotherWindowChanged() {
        long draft = subjects.begun(manager);
        String seen = publishing.preview(manager, draft).written().digest();
        drafts.change(manager, draft, 0, Plans.with("Another title", PackSection.RISKS));
        assertThatThrownBy(() -> publishing.publish(manager, draft, UUID.randomUUID(), 0, seen))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> drafts.comment(manager, draft, 0, Map.of())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> drafts.discard(manager, draft, 0)).isInstanceOf(Conflict.class);
    }

    @Test
    void keepsDraftsToTheirWriters() {
        long draft = subjects.begun(manager);
        Actor colleague = founded.manager();
        assertThat(drafts.of(colleague)).isEmpty();
        assertThatThrownBy(() -> drafts.open(colleague, draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publishing.preview(colleague, draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.discard(colleague, draft, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publishing.publish(colleague, draft, UUID.randomUUID(), 0, ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.offered(founded.viewer())).isInstanceOf(Forbidden.class);
    }

    @Test
    void doesNotExistForAnotherOrganisation() {
        int number = subjects.published(manager);
        Actor elsewhere = organisations.found().admin();
        assertThat(packs.count(elsewhere)).isZero();
        assertThatThrownBy(() -> packs.open(elsewhere, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> packs.correct(elsewhere, UUID.randomUUID(), number))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tellsNothingAboutMoneyToThoseWhoMayNotSeeIt() {
        fill(40);
        long draft = drafts.start(
                manager,
                UUID.randomUUID(),
                Plans.of(
                        "Board",
                        PackScope.ORGANISATION,
                        List.of(PackSection.values()),
                        Map.of(PackSection.RUNWAY, "Two end in May", PackSection.RISKS, "Fewer than in autumn")));
        int number = subjects.published(manager, draft);
        String read = packs.open(founded.viewer(), number).content().toString();
        assertThat(packs.open(manager, number).content().toString())
                .contains("£", "Two end in May", "Funding cliff edges", "no funding recorded");
        assertThat(read)
                .doesNotContain("£", "Two end in May", "cliff", "no funding recorded", "POUNDS", "grant")
                .contains("Fewer than in autumn", "What the pack says about money is left out of this copy.");
    }

    @Test
    void givesNothingAboutMoneyToAWriterWhoMayNotSeeIt() {
        fill(40);
        Actor writer =
                founded.personWith(Permission.VIEW_INITIATIVES, Permission.VIEW_DASHBOARDS, Permission.PUBLISH_PACKS);
        assertThat(drafts.offered(writer).sections()).doesNotContain(PackSection.RUNWAY);
        long draft = drafts.start(writer, UUID.randomUUID(), Plans.everything("Board"));
        assertThat(drafts.open(writer, draft).plan().sections()).doesNotContain(PackSection.RUNWAY);
        Written written = publishing.preview(writer, draft).written();
        assertThat(written.withoutMoney()).isNull();
        assertThat(written.content().toString()).doesNotContain("£", "cliff", "POUNDS");
    }

    @Test
    void isAboutOneTeam() {
        fill(40);
        jdbc.sql(
                        "update initiative i set team_id = (select t.id from team t where t.organisation_id = i.organisation_id"
                                + " order by t.id limit 1) where i.organisation_id = ? and i.number % 3 = 0 and i.status <> 'ENDED'")
                .param(founded.id())
                .update();
        record Led(long id, String name, int initiatives) {}
        Led team = jdbc.sql("""
                        select t.id, t.name, count(*) as initiatives from initiative i join team t on t.id = i.team_id
                        where i.organisation_id = ? group by t.id, t.name order by count(*) desc, t.id limit 1""").param(founded.id()).query(Led.class).single();
        PackContent content = pack(
                        manager,
                        Plans.of(
                                "Board",
                                new PackScope(PackScope.Kind.TEAM, team.id()),
                                List.of(PackSection.PIPELINE),
                                Map.of()))
                .content();
        assertThat(content.about()).isEqualTo(team.name());
        assertThat(content.toString()).contains(team.initiatives() + " initiatives are counted");
    }

    @Test
    void refusesAViewThatAsksAboutMoney() {
        long view = views.save(manager, "with-money-figure=no-funding", new SaveView("No funding", true, false))
                .id();
        assertThatThrownBy(() -> drafts.start(
                        manager,
                        UUID.randomUUID(),
                        Plans.of(
                                "Board",
                                new PackScope(PackScope.Kind.VIEW, view),
                                List.of(PackSection.PIPELINE),
                                Map.of())))
                .isInstanceOf(Refused.class)
                .hasMessage("pack.scope.money");
    }

    @Test
    void refusesAViewOfAnyReasonForAttentionBecauseSomeAreOfMoney() {
        long view = views.save(manager, "attention=any", new SaveView("Needs attention", false, false))
                .id();
        PackPlan plan =
                Plans.of("Board", new PackScope(PackScope.Kind.VIEW, view), List.of(PackSection.PIPELINE), Map.of());
        assertThatThrownBy(() -> drafts.start(manager, UUID.randomUUID(), plan))
                .isInstanceOf(Refused.class)
                .hasMessage("pack.scope.money");
        Actor writer =
                founded.personWith(Permission.VIEW_INITIATIVES, Permission.VIEW_DASHBOARDS, Permission.PUBLISH_PACKS);
        long own = views.save(writer, "attention=any", new SaveView("Needs attention", false, false))
                .id();
        assertThat(drafts.start(
                        writer,
                        UUID.randomUUID(),
                        Plans.of(
                                "Board",
                                new PackScope(PackScope.Kind.VIEW, own),
                                List.of(PackSection.PIPELINE),
                                Map.of())))
                .as("who sees none of those asks for none")
                .isPositive();
    }

    @Test
    void keepsNothingThatWasWrittenAboutWhatIsLeftOut() {
        fill(40);
        long draft = drafts.start(
                manager,
                UUID.randomUUID(),
                Plans.of(
                        "Board",
                        PackScope.ORGANISATION,
                        List.of(PackSection.PIPELINE),
                        Map.of(PackSection.RISKS, "Better left unsaid")));
        int number = subjects.published(manager, draft);
        assertThat(jdbc.sql("select plan::text || content::text from pack where organisation_id = ? and number = ?")
                        .params(founded.id(), number)
                        .query(String.class)
                        .single())
                .doesNotContain("Better left unsaid");
        assertThat(jdbc.sql("select string_agg(subject_label || changes::text, ' ') from audit_entry"
                                + " where organisation_id = ? and subject_kind = 'pack-draft'")
                        .param(founded.id())
                        .query(String.class)
                        .single())
                .as("drafts are their writer's")
                .doesNotContain("Board");
    }

    @Test
    void isTheLastBoardFromTheNextDayOn() {
        fill(40);
        LocalDate today = LocalDate.now(clock);
        assertThat(lastBoard.before(manager, LastBoard.About.ALL, today.plusDays(1)))
                .isEmpty();
        subjects.published(manager, drafts.start(manager, UUID.randomUUID(), Plans.with("Board", PackSection.RISKS)));
        assertThat(lastBoard.before(manager, LastBoard.About.ALL, today)).isEmpty();
        assertThat(lastBoard.before(manager, LastBoard.About.ALL, today.plusDays(1)))
                .contains(today);
        assertThat(lastBoard.before(organisations.found().admin(), LastBoard.About.ALL, today.plusDays(1)))
                .isEmpty();
    }

    /** A board that looked at one team says nothing of what the others were shown. */
    @Test
    void isTheLastBoardOfTheSameInitiativesAlone() {
        fill(40);
        long team = founded.team("Edge of care");
        LastBoard.About ofTeam = new LastBoard.About(team, null);
        LocalDate tomorrow = today.plusDays(1);
        published(PackScope.ORGANISATION, today.minusDays(20));
        assertThat(lastBoard.before(manager, ofTeam, tomorrow))
                .as("it was shown all")
                .contains(today.minusDays(20));
        int second = published(new PackScope(PackScope.Kind.TEAM, team), today.minusDays(10));
        assertThat(lastBoard.before(manager, ofTeam, tomorrow)).contains(today.minusDays(10));
        assertThat(lastBoard.known(manager, ofTeam, today.minusDays(10)))
                .as("what was entered until it was published stands in it")
                .contains(packs.open(manager, second).stamp().publishedAt());
        for (LastBoard.About about : List.of(LastBoard.About.ALL, new LastBoard.About(null, team))) {
            assertThat(lastBoard.before(manager, about, tomorrow))
                    .as("a view of the same number is another thing")
                    .contains(today.minusDays(20));
            assertThat(lastBoard.known(manager, about, today.minusDays(10))).isEmpty();
        }
    }

    private int published(PackScope scope, LocalDate day) {
        return subjects.published(
                manager,
                drafts.start(
                        manager,
                        UUID.randomUUID(),
                        Plans.of("Board", scope, List.of(PackSection.PIPELINE), Map.of())
                                .asOf(day)));
    }

    /** The rest of what is coming is not lost on paper without a word. */
    @Test
    void saysOfHowManyItNamesTheNext() {
        fill(60);
        Portfolio portfolio = portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR);
        PackContent content = pack(
                        manager,
                        Plans.with(
                                "Board",
                                PackSection.RUNWAY,
                                PackSection.SHELTER,
                                PackSection.MOMENTUM,
                                PackSection.ENDINGS))
                .content();
        Map<String, Integer> all = Map.of(
                "runway", portfolio.runway().coming(),
                "shelter", portfolio.shelter().counts().dated(),
                "momentum", portfolio.momentum().quiet(),
                "endings", portfolio.farewells().endings());
        all.forEach((section, number) -> assertThat(part(content, section).toString())
                .as(section)
                .containsPattern("The first [56] of " + number + "\\."));
    }

    /** Figures to 31 March are made on 3 April. */
    @Test
    void hasTheFiguresOfADayThatItsWriterChose() {
        FilledCouncil council = fill(60);
        LocalDate day = today.minusDays(30);
        PackContent content = pack(manager, Plans.everything("Past").asOf(day)).content();
        assertThat(List.of(content.day(), content.from(), content.to()))
                .containsExactly(day, day.minusYears(1).plusDays(1), day);
        Map<String, Integer> standing = council.standing(day);
        assertThat(standing).isNotEqualTo(council.standing(today));
        assertThat(table(content, "pipeline", 0).rows())
                .allSatisfy(row -> assertThat(row.get(1).text())
                        .isEqualTo(Integer.toString(
                                standing.getOrDefault(row.get(0).text(), 0))));
    }

    /** Visits, moves and pauses have days of their own: both sections are told of that day, and nothing of what came later. */
    @Test
    void tellsOfAPastDayHowInitiativesTravelAndWhereTheyStood() {
        FilledCouncil council = fill(60);
        LocalDate day = today.minusDays(60);
        transaction.executeWithoutResult(written -> council.open("Begun later", day.plusDays(1)));
        keptSince(today.minusDays(500));
        jdbc.sql("update funding set recorded_at = now() - interval '90 days' where organisation_id = ?")
                .param(founded.id())
                .update();
        Written written = pack(
                manager,
                Plans.with("Past", PackSection.FLOW, PackSection.TIMELINE).asOf(day));
        PackContent content = written.content();
        Map<String, Integer> goingOn = new TreeMap<>();
        drawn(content, "flow", Block.Spread.class)
                .get(0)
                .stages()
                .forEach(stage -> goingOn.put(stage.name(), visits(stage, true)));
        goingOn.values().removeIf(visits -> visits == 0);
        assertThat(goingOn).isEqualTo(council.standing(day)).isNotEqualTo(council.standing(today));
        Strips picture = drawn(content, "timeline", Strips.class).get(0);
        assertThat(picture.today()).isEqualTo(day);
        assertThat(strips(content))
                .hasSizeBetween(9, TimelineParts.MOST)
                .allSatisfy(strip -> assertThat(strip.stretches())
                        .filteredOn(stretch ->
                                stretch.kind() == Timeline.Kind.VISIT || stretch.kind() == Timeline.Kind.ALONGSIDE)
                        .isNotEmpty()
                        .allSatisfy(stretch -> assertThat(stretch.from()).isBeforeOrEqualTo(day)));
        assertThat(kinds(content)).contains(Timeline.Kind.MONEY, Timeline.Kind.PROTECTION);
        assertThat(written.withoutMoney()).isNotNull();
        assertThat(kinds(written.withoutMoney())).doesNotContain(Timeline.Kind.MONEY);
        assertThat(content.toString())
                .contains("no past wording of these is kept")
                .doesNotContain("Begun later", "Nobody can say this of");
    }

    /** The bands of a past day do not add up to all that were active: those entered later are told beside them. */
    @Test
    void saysOfAPastDayHowManyWereEnteredLaterAndNobodyCanCallQuiet() {
        FilledCouncil council = FilledCouncil.empty(jdbc, founded);
        transaction.executeWithoutResult(written -> List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven")
                .forEach(name -> council.open(name, today.minusDays(200))));
        keptSince(today.minusDays(150));
        LocalDate day = today.minusDays(60);
        assertThat(portfolios
                        .show(manager, InitiativeFilter.NONE, Period.Length.YEAR, day)
                        .momentum()
                        .unentered())
                .as("of none is anything in the trail by that day")
                .isEqualTo(7);
        PackContent content = pack(
                        manager, Plans.with("Past", PackSection.MOMENTUM).asOf(day))
                .content();
        assertThat(table(content, "momentum", 0).rows().stream()
                        .mapToInt(row -> row.get(1).value().intValueExact())
                        .sum())
                .isZero();
        assertThat(part(content, "momentum").toString())
                .contains("7 active initiatives were entered later, and cannot be said to have been quiet.");
        assertThat(part(pack(manager, Plans.with("Now", PackSection.MOMENTUM)).content(), "momentum")
                        .toString())
                .doesNotContain("entered later");
    }

    private void keptSince(LocalDate day) {
        jdbc.sql("update initiative set logged_at = ? where organisation_id = ?")
                .params(day.atStartOfDay(clock.getZone()).toOffsetDateTime(), founded.id())
                .update();
    }

    /** Before the first entry nothing was written: journeys have their days all the same. */
    @Test
    void saysOfWhichSectionsNobodyCanTellOnADayBeforeTheFirstEntry() {
        fill(60);
        LocalDate day = today.minusDays(60);
        keptSince(today.minusDays(9));
        PackContent content = pack(manager, Plans.everything("Past").asOf(day)).content();
        for (String untold : List.of("risks", "momentum")) {
            assertThat(part(content, untold).blocks().toString()).as(untold).contains("Nobody can say this of");
        }
        assertThat(drawn(content, "flow", Block.Moves.class)).isNotEmpty();
        assertThat(strips(content)).isNotEmpty();
        assertThat(kinds(content)).contains(Timeline.Kind.VISIT).doesNotContain(Timeline.Kind.MONEY);
    }

    /** They would leave the others no room: one column of a few letters would run over pages. */
    @Test
    void leavesNoColumnEmptyWhereVisitsAreAllThatIsTold() {
        FilledCouncil council = FilledCouncil.empty(jdbc, founded);
        transaction.executeWithoutResult(written -> List.of("One", "Two", "Three", "Four", "Five", "Six")
                .forEach(name -> council.open(name, today.minusDays(30))));
        PackContent content =
                pack(manager, Plans.with("Board", PackSection.TIMELINE)).content();
        assertThat(sameInWords(content).columns())
                .extracting(Block.Column::heading)
                .containsExactly("Initiative", "Stages");
        assertThat(sameInWords(content).rows())
                .allSatisfy(row -> assertThat(row).hasSize(2));
        assertThat(part(content, "timeline").toString())
                .contains("The table leaves out the columns that would be empty:"
                        + " Money; Protections; Rests, reviews and endings.");
    }

    @Test
    void correctsWithTheFiguresOfTheDayThatItCorrects() {
        fill(40);
        LocalDate day = today.minusDays(30);
        int wrong = subjects.published(
                manager,
                drafts.start(
                        manager,
                        UUID.randomUUID(),
                        Plans.with("Board", PackSection.PIPELINE, PackSection.FLOW, PackSection.TIMELINE)
                                .asOf(day)));
        int right = subjects.correcting(manager, wrong);
        for (String section : List.of("flow", "timeline")) {
            assertThat(part(packs.open(manager, right).content(), section))
                    .as("nothing was put right in between")
                    .isEqualTo(part(packs.open(manager, wrong).content(), section))
                    .satisfies(part -> assertThat(part.blocks()).hasSizeGreaterThan(2));
        }
        assertThat(packs.open(manager, right).content().day()).isEqualTo(day);
        assertThat(packs.open(manager, right).content().from())
                .isEqualTo(packs.open(manager, wrong).content().from());
    }

    /** Those that are kept to their teams are counted from five on and not named, whatever they were asked by then. */
    @Test
    void namesNothingOfAPastDayThatIsKeptToItsTeam() {
        FilledCouncil council = FilledCouncil.empty(jdbc, founded);
        String kept = transaction.execute(written -> council.keptToItsTeam("Hidden work", today.minusDays(200)));
        PackPlan plan =
                Plans.with("Past", PackSection.CHANGES, PackSection.MOMENTUM).asOf(today.minusDays(30));
        assertThat(pack(manager, plan).content().toString())
                .doesNotContain(kept, "Hidden work")
                .contains("1 initiative more is kept to its team. It is in no figure of this pack");
        transaction.executeWithoutResult(written -> {
            for (int number = 0; number < 4; number++) {
                council.keptToItsTeam("Hidden too", today.minusDays(100));
            }
        });
        assertThat(pack(manager, plan).content().toString())
                .doesNotContain("Hidden")
                .contains("5 initiatives are counted", "All of them are kept to their teams: they are counted");
    }

    /** What was read for the page is not all that there is. */
    @Test
    void saysOfHowManyTheFirstAreWhereMoreChangedThanAPageLists() {
        fill(60);
        PackContent content =
                pack(manager, Plans.with("Board", PackSection.CHANGES)).content();
        int times = portfolios
                .changes(manager, InitiativeFilter.NONE, today.minusYears(1), today)
                .times();
        assertThat(times).isGreaterThan(60);
        assertThat(content.toString())
                .contains("Journeys changed " + times + " times", "The latest 30 of " + times + ".")
                .doesNotContain("of 60.");
    }

    /** The first pack could not hold it, and the next one begins with the day after. */
    @Test
    void holdsWhatWasEnteredAfterTheBoardAndIsDatedBefore() {
        fill(40);
        PackContent content = pack(
                        manager,
                        new PackPlan(
                                "Next",
                                PackScope.ORGANISATION,
                                PackPeriod.SINCE,
                                today.minusDays(10),
                                List.of(PackSection.CHANGES),
                                "",
                                Map.of()))
                .content();
        int moves = jdbc.sql("select count(*) from move where organisation_id = ? and moved_on < ?")
                .params(founded.id(), today.minusDays(10))
                .query(Integer.class)
                .single();
        assertThat(moves).as("more than a page lists").isGreaterThan(60);
        assertThat(content.toString())
                .contains("Nobody could see these " + moves + " changes on ", "The first 30 of " + moves + ".");
    }

    /** The next pack begins when this one was published, and has none of it. */
    @Test
    void holdsWhatWasEnteredAfterTheDayOfItsFigures() {
        String reference = stories.logged(manager, "Entered today", 0, today.minusDays(100));
        PackContent content = pack(
                        manager,
                        new PackPlan(
                                "Yesterday",
                                PackScope.ORGANISATION,
                                PackPeriod.SINCE,
                                today.minusDays(10),
                                List.of(PackSection.CHANGES),
                                "",
                                Map.of(),
                                today.minusDays(1)))
                .content();
        assertThat(content.toString())
                .contains(
                        ": it is dated before the time that this is about, and was entered or put right since.",
                        "Entered today (" + reference + ")");
    }

    @Test
    void isReadByWhoeverReadsInitiatives() {
        fill(40);
        int number = subjects.published(manager, drafts.start(manager, UUID.randomUUID(), Plans.everything("Board")));
        Actor blind = founded.personWith(Permission.VIEW_DASHBOARDS, Permission.PUBLISH_PACKS);
        assertThatThrownBy(() -> packs.open(blind, number)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> packs.page(blind, 10, 0)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> packs.file(blind, number, PackFile.Kind.PDF)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> packs.correct(blind, UUID.randomUUID(), number))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void isAboutAViewOrATeamAndSaysWhenItIsNoLongerThere() {
        fill(40);
        long view = views.save(manager, "kind=INNOVATION", new SaveView("Tomorrow", false, false))
                .id();
        long draft = drafts.start(
                manager,
                UUID.randomUUID(),
                Plans.of(
                        "Board",
                        new PackScope(PackScope.Kind.VIEW, view),
                        List.of(PackSection.SPLIT_SCREEN),
                        Map.of()));
        PackContent content = publishing.preview(manager, draft).written().content();
        assertThat(content.about()).isEqualTo("Tomorrow");
        assertThat(content.toString())
                .contains("What happened in the period is shown for the initiatives that fit on ");
        assertThat(pack(manager, Plans.with("Board", PackSection.SPLIT_SCREEN))
                        .content()
                        .toString())
                .as("of all there is nothing that does not fit")
                .doesNotContain("that fit on ");
        assertThat(table(content, "split-screen", 0).rows().get(0).get(1).text())
                .isEqualTo("0");
        views.delete(manager, view);
        assertThatThrownBy(() -> publishing.preview(manager, draft))
                .isInstanceOf(Refused.class)
                .hasMessage("pack.scope.gone");
    }

    @Test
    void namesNothingThatIsKeptToItsTeamAndSaysHowManyThatAre() {
        FilledCouncil council = FilledCouncil.empty(jdbc, founded);
        transaction.executeWithoutResult(written -> {
            for (int number = 0; number < 6; number++) {
                council.open("Open " + number, today.minusDays(30));
            }
            for (int number = 0; number < 5; number++) {
                council.keptToItsTeam("Not to be named", today.minusDays(200));
            }
        });
        jdbc.sql("update initiative set last_recorded_at = now() - interval '300 days' where organisation_id = ?")
                .param(founded.id())
                .update();
        PackContent content = pack(manager, Plans.everything("Board")).content();
        assertThat(content.toString())
                .contains("Open 3", "11 initiatives are counted")
                .contains("5 of them are kept to their teams: they are counted, and named nowhere in this pack.")
                .contains("5 initiatives of this time are not shown, because they are kept to their teams.")
                .doesNotContain("Not to be named", founded.code() + "-07", "in no figure of this pack");
        Actor writer =
                founded.personWith(Permission.VIEW_INITIATIVES, Permission.VIEW_DASHBOARDS, Permission.PUBLISH_PACKS);
        assertThat(pack(writer, Plans.everything("Board")).content().toString())
                .contains("6 initiatives are counted", "are counted only where the publisher of this pack takes part");
    }

    @Test
    void drawsHowInitiativesTravelFromTheNumbersOfTheTables() {
        fill(40);
        PackContent content =
                pack(manager, Plans.with("Board", PackSection.FLOW)).content();
        Block.Moves moves = drawn(content, "flow", Block.Moves.class).get(0);
        assertThat(moves.steps())
                .isNotEmpty()
                .extracting(step -> moves.stages().get(step.from()) + " to "
                        + moves.stages().get(step.to()) + " " + step.times())
                .containsExactlyElementsOf(table(content, "flow", 0).rows().stream()
                        .filter(row -> List.of("Moved on", "Moved back")
                                .contains(row.get(1).text()))
                        .map(row -> row.get(0).text() + " " + row.get(2).text())
                        .toList());
        Block.Spread spread = drawn(content, "flow", Block.Spread.class).get(0);
        assertThat(spread.stages())
                .isNotEmpty()
                .extracting(stage -> stage.name() + " " + visits(stage, false) + " " + visits(stage, true))
                .containsExactlyElementsOf(table(content, "flow", 1).rows().stream()
                        .map(row -> row.get(0).text() + " " + row.get(1).text() + " "
                                + row.get(5).text())
                        .toList());
    }

    private static int visits(Block.Spread.Stage stage, boolean open) {
        return stage.visits().stream()
                .filter(each -> each.open() == open)
                .mapToInt(Block.Spread.Visits::visits)
                .sum();
    }

    @Test
    void saysWhyThingsWentBackAndWhatLayBehindThem() {
        FilledCouncil council = fill(40);
        jdbc.sql("""
                with behind as (
                    insert into context_event (organisation_id, happened_on, kind, name, recorded_at)
                    values (:organisation, :day, 'INSPECTION', 'The inspection of the summer', now()) returning id)
                update move set direction = 'BACK', reason = 'The money was late.',
                    context_event_id = (select id from behind)
                where organisation_id = :organisation and direction = 'ON'""")
                .param("organisation", founded.id())
                .param("day", today.minusDays(20))
                .update();
        String said = part(pack(manager, Plans.with("Board", PackSection.FLOW)).content(), "flow")
                .toString();
        assertThat(said)
                .contains("Inspection: The inspection of the summer", "“The money was late.”")
                .doesNotContain("not said here");

        transaction.executeWithoutResult(written -> council.keepAllToTheirTeams());
        assertThat(part(pack(manager, Plans.with("Board", PackSection.FLOW)).content(), "flow")
                        .toString())
                .as("in whose words nobody may read them")
                .contains("Inspection: The inspection of the summer", "1 more reason is counted and not said here")
                .doesNotContain("The money was late.");
    }

    @Test
    void drawsTheTimeAndWhatLiesAheadWithMoneyForThoseWhoMaySeeIt() {
        fill(40);
        int number = subjects.published(
                manager, drafts.start(manager, UUID.randomUUID(), Plans.with("Board", PackSection.TIMELINE)));
        PackContent all = packs.open(manager, number).content();
        PackContent open = packs.open(founded.viewer(), number).content();
        assertThat(kinds(all)).contains(Timeline.Kind.MONEY, Timeline.Kind.PROTECTION, Timeline.Kind.VISIT);
        assertThat(kinds(open))
                .doesNotContain(Timeline.Kind.MONEY)
                .containsAll(kinds(all).stream()
                        .filter(kind -> kind != Timeline.Kind.MONEY)
                        .toList());
        assertThat(part(open, "timeline").toString().toLowerCase(Locale.ROOT)).doesNotContain("money", "pays for");
        List<Strips.Strip> strips = strips(all);
        assertThat(strips).hasSizeBetween(9, TimelineParts.MOST);
        assertThat(part(all, "timeline").toString()).contains("These are 24 of ");
        assertThat(sameInWords(all).rows())
                .extracting(row -> row.get(0).text())
                .containsExactlyElementsOf(strips.stream()
                        .map(strip -> strip.name() + " (" + strip.reference() + ")")
                        .toList());
    }

    private static Block.Table sameInWords(PackContent content) {
        return part(content, "timeline").blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.caption().equals("The same in words"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Timeline.Kind> kinds(PackContent content) {
        return strips(content).stream()
                .flatMap(strip -> strip.stretches().stream())
                .map(Strips.Stretch::kind)
                .collect(Collectors.toSet());
    }

    private static List<Strips.Strip> strips(PackContent content) {
        return drawn(content, "timeline", Strips.class).stream()
                .flatMap(picture -> picture.strips().stream())
                .toList();
    }

    private static <B extends Block> List<B> drawn(PackContent content, String key, Class<B> kind) {
        return part(content, key).blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void listsFewInitiativesInsteadOfCountingThem() {
        FilledCouncil council = FilledCouncil.empty(jdbc, founded);
        transaction.executeWithoutResult(written -> {
            council.open("First of few", today.minusDays(30));
            council.keptToItsTeam("Not to be named", today.minusDays(200));
        });
        PackContent content = pack(manager, Plans.with("Board", PackSection.PIPELINE, PackSection.RISKS))
                .content();
        assertThat(content.parts()).extracting(PackContent.Part::key).containsExactly("initiatives", "about");
        assertThat(content.toString()).contains("First of few").doesNotContain("Not to be named");
        assertThat(pack(organisations.found().manager(), Plans.everything("Empty"))
                        .content()
                        .toString())
                .contains("There are no initiatives here yet.");
    }

    /** What left a view is in the paper about it, and what is kept to a team is named there neither. */
    @Test
    void namesWhatLeftAViewAndNothingThatIsKeptToItsTeam() {
        FilledCouncil council = fill(20);
        String[] left = transaction.execute(written -> council.leftTheView(today));
        long view = views.save(manager, "status=ACTIVE&status=PAUSED", new SaveView("Going on", false, false))
                .id();
        PackPlan plan = new PackPlan(
                "Board",
                new PackScope(PackScope.Kind.VIEW, view),
                PackPeriod.SINCE,
                today.minusDays(6),
                List.of(PackSection.CHANGES),
                "",
                Map.of());
        String said = pack(manager, plan).content().toString();
        assertThat(said).contains("Left the view (" + left[0] + ")").doesNotContain("Left unseen", left[1]);
        assertThat(said).contains("1 initiative left.");
    }

    /**
     * Whoever does not see what is kept to teams takes from each number of the pack what they count themselves: nothing
     * is left, in no section, on a day that is past neither, and the pack says of how many nothing is told.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void leavesNothingToWhoeverTakesAwayWhatTheySee(int kept) {
        FilledCouncil council = fill(30);
        List<PackPlan> plans =
                List.of(Plans.everything("Board"), Plans.everything("Board").asOf(today.minusDays(3)));
        List<Written> before = plans.stream().map(plan -> pack(manager, plan)).toList();
        transaction.executeWithoutResult(written -> {
            for (int number = 0; number < kept; number++) {
                moneyAndRisk(council.keptAndBusy(today));
            }
        });
        String told = kept == 1
                ? "1 initiative more is kept to its team. It is in no figure of this pack"
                : "4 initiatives more are kept to their teams. They are in no figure of this pack";
        for (int at = 0; at < plans.size(); at++) {
            Written after = pack(manager, plans.get(at));
            tellsNothingMore(before.get(at).content(), after.content(), told);
            PackContent withoutMoney = before.get(at).withoutMoney();
            if (withoutMoney == null) {
                assertThat(after.withoutMoney())
                        .as("on a day of which no money is told")
                        .isNull();
            } else {
                tellsNothingMore(withoutMoney, Objects.requireNonNull(after.withoutMoney()), told);
            }
        }
    }

    private static void tellsNothingMore(PackContent before, PackContent after, String but) {
        assertThat(part(after, "about").toString()).contains(but);
        List<PackContent.Part> figures = before.parts().stream()
                .filter(part -> !part.key().equals("about"))
                .toList();
        assertThat(figures).hasSizeGreaterThan(10);
        for (PackContent.Part part : figures) {
            List<Block> left = new ArrayList<>(part(after, part.key()).blocks());
            if (part.key().equals("changes")) {
                assertThat(left.remove(left.size() - 1).toString())
                        .contains("What changed in initiatives that are kept to their teams is left out");
            }
            assertThat(left).as(part.key()).isEqualTo(part.blocks());
        }
    }

    /** Whoever knows which the few are reads out of any count what happened to the one that is not named. */
    @Test
    void tellsOfFewNothingThatHappenedToOneThatIsKeptToItsTeam() {
        FilledCouncil council = FilledCouncil.empty(jdbc, founded);
        long team = jdbc.sql("insert into team (organisation_id, name) values (?, 'Assessment') returning id")
                .param(founded.id())
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(written -> council.openOfATeam(team, today));
        PackPlan plan = Plans.of(
                "Board",
                new PackScope(PackScope.Kind.TEAM, team),
                List.of(PackSection.CHANGES, PackSection.FLOW, PackSection.TIMELINE, PackSection.PIPELINE),
                Map.of());
        Written before = pack(manager, plan);
        transaction.executeWithoutResult(written -> moneyAndRisk(council.keptAndBusy(team, today)));
        Written after = pack(manager, plan);
        String said = "What changed in initiatives that are kept to their teams is left out";
        for (PackContent content : List.of(after.content(), Objects.requireNonNull(after.withoutMoney()))) {
            List<Block> blocks = part(content, "changes").blocks();
            assertThat(blocks.get(blocks.size() - 1).toString()).contains(said);
            assertThat(content.toString())
                    .contains("2 initiatives are counted, as at", "1 initiative more is kept to its team", "Open one")
                    .doesNotContain("Not to be named", "62,000", "Reopened");
        }
        assertThat(part(after.content(), "changes")
                        .blocks()
                        .subList(0, blocks(before).size()))
                .isEqualTo(blocks(before));
        assertThat(part(after.content(), "timeline")).isEqualTo(part(before.content(), "timeline"));
        assertThat(before.content().toString())
                .contains("2 going on and 0 ended")
                .doesNotContain(said);
    }

    private static List<Block> blocks(Written written) {
        return part(written.content(), "changes").blocks();
    }

    private void moneyAndRisk(long initiative) {
        jdbc.sql("""
                insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                values (?, ?, 'Grant', 62000, current_date - 20, current_date + 300, true, now() - interval '20 days')""").params(founded.id(), initiative).update();
        jdbc.sql("""
                insert into risk (organisation_id, initiative_id, kind_id, wording, state, recorded_at)
                select ?, ?, k.id, 'Something', 'OPEN', now() - interval '20 days' from risk_kind k
                where k.organisation_id = ? order by k.id limit 1""").params(founded.id(), initiative, founded.id()).update();
    }

    @Test
    void isCorrectedOnceByAnotherThatSaysSo() {
        fill(10);
        int wrong = subjects.published(manager, drafts.start(manager, UUID.randomUUID(), Plans.everything("Board")));
        Actor colleague = founded.manager();
        UUID token = UUID.randomUUID();
        long draft = packs.correct(colleague, token, wrong);
        assertThat(packs.correct(colleague, token, wrong)).isEqualTo(draft);
        long late = packs.correct(manager, UUID.randomUUID(), wrong);
        assertThat(drafts.open(colleague, draft).plan().sections()).hasSameSizeAs(PackSection.values());
        int right = subjects.published(colleague, draft);

        var old = packs.open(manager, wrong);
        var corrected = packs.open(manager, right);
        assertThat(old.stamp().correctedBy()).isEqualTo(right);
        assertThat(corrected.stamp().corrects()).isEqualTo(wrong);
        assertThat(corrected.stamp().correctsPublishedAt())
                .isEqualTo(old.stamp().publishedAt());
        assertThatThrownBy(() -> packs.correct(manager, UUID.randomUUID(), wrong))
                .isInstanceOf(Refused.class)
                .hasMessage("pack.correct.already");
        assertThatThrownBy(() -> subjects.published(manager, late))
                .isInstanceOf(Refused.class)
                .hasMessage("pack.correct.already");
    }

    @Test
    void looksBackToTheDayThatItsWriterChose() {
        fill(20);
        PackPlan plan = new PackPlan(
                "Since the last board",
                PackScope.ORGANISATION,
                PackPeriod.SINCE,
                today.minusDays(40),
                List.of(PackSection.CHANGES),
                "",
                Map.of());
        PackContent content = pack(manager, plan).content();
        assertThat(content.from()).isEqualTo(today.minusDays(40));
        assertThat(content.to()).isEqualTo(today);
        assertThat(jdbc.sql("select count(*) from visit v join initiative i on i.id = v.initiative_id"
                                + " where v.organisation_id = ? and v.main and v.ordinal = 1 and i.visibility <> 'TEAM'"
                                + " and v.started_on between ? and ?")
                        .params(founded.id(), today.minusDays(40), today)
                        .query(Integer.class)
                        .single())
                .as("what began on the first day counts, what began the day before does not")
                .isEqualTo((int) table(content, "changes", 0).rows().stream()
                        .filter(row -> row.get(1).text().equals("Began"))
                        .count());
    }

    @Test
    void looksBackToTheBeginningOfWhatItsWriterSees() {
        fill(30);
        LocalDate begin = jdbc.sql(
                        "select min(started_on) from visit where organisation_id = ? and main and ordinal = 1")
                .param(founded.id())
                .query(LocalDate.class)
                .single();
        PackPlan plan = new PackPlan(
                "All the way",
                PackScope.ORGANISATION,
                PackPeriod.EVER,
                null,
                List.of(PackSection.PIPELINE, PackSection.CHANGES, PackSection.FLOW, PackSection.TIMELINE),
                "",
                Map.of());
        PackContent content = pack(manager, plan).content();
        assertThat(content.from()).isEqualTo(begin).isBefore(today.minusYears(1));
        assertThat(content.to()).isEqualTo(today);
        assertThat(table(content, "flow", 1).rows().stream()
                        .mapToInt(row -> row.get(1).value().intValueExact())
                        .sum())
                .as("every visit that is over")
                .isEqualTo(jdbc.sql(
                                "select count(*) from visit where organisation_id = ? and main and ended_on is not null")
                        .param(founded.id())
                        .query(Integer.class)
                        .single());
        assertThat(pack(manager, plan.asOf(today.minusDays(30))).content().from())
                .isEqualTo(begin);
        assertThat(pack(organisations.found().manager(), plan).content().from())
                .as("where nothing has begun yet")
                .isEqualTo(today);
    }

    private FilledCouncil fill(int initiatives) {
        return transaction.execute(written -> FilledCouncil.of(jdbc, founded, initiatives, today));
    }

    private Written pack(Actor writer, PackPlan plan) {
        return publishing
                .preview(writer, drafts.start(writer, UUID.randomUUID(), plan))
                .written();
    }

    private static PackContent.Part part(PackContent content, String key) {
        return content.parts().stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Block.Table table(PackContent content, String key, int which) {
        return part(content, key).blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .skip(which)
                .findFirst()
                .orElseThrow();
    }
}
