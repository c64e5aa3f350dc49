package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.pack.Block;
import org.chrysalis.pack.PackContent;
import org.chrysalis.pack.PackDraft;
import org.chrysalis.pack.PackDrafts;
import org.chrysalis.pack.PackFile;
import org.chrysalis.pack.PackSection;
import org.chrysalis.pack.Packs;
import org.chrysalis.pack.Strips;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.LastBoard;
import org.chrysalis.portfolio.Momentum;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Portfolios;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The packs of the demonstration: what their writer says in them is what their figures show and the story tells. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackTellingTest {

    private static final String MANAGER = "manager@marlhaven.example";

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
    private final Shift shift = Shift.between(LocalDate.of(2026, 8, 31), today);

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private Packs packs;

    @Autowired
    private PackDrafts drafts;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private List<LastBoard> boards;

    @Autowired
    private JdbcClient jdbc;

    private Actor manager;

    @BeforeAll
    void load() {
        demonstration.begin(today);
        manager = actor(MANAGER);
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void publishedThreeOfWhichTheSecondPutsTheFirstRight() {
        assertThat(packs.page(manager, 10, 0).stream()
                        .map(line -> line.stamp().number() + " " + line.from() + " " + line.to() + " "
                                + line.stamp().corrects() + " " + line.stamp().correctedBy()))
                .containsExactly(
                        "3 " + shift.day("2026-03-19") + " " + shift.day("2026-06-17") + " null null",
                        "2 " + shift.day("2026-03-18").minusMonths(3).plusDays(1) + " " + shift.day("2026-03-18")
                                + " 1 null",
                        "1 " + shift.day("2026-03-18").minusMonths(3).plusDays(1) + " " + shift.day("2026-03-18")
                                + " null 2");
        assertThat(packs.page(manager, 10, 0)).allMatch(line -> line.to().isBefore(today));
        assertThat(packs.page(manager, 10, 0).stream()
                        .map(line -> line.stamp()
                                .publishedAt()
                                .atZone(ClockConfiguration.LONDON)
                                .toLocalDate()))
                .as("each on its own day, and what puts another right with the figures of that one")
                .containsExactly(shift.day("2026-06-17"), shift.day("2026-03-20"), shift.day("2026-03-18"));
        assertThat(packs.open(manager, 3).files()).isEqualTo(EnumSet.allOf(PackFile.Kind.class));
        assertThat(boards)
                .anyMatch(board -> board.before(manager, LastBoard.About.ALL, today)
                        .equals(java.util.Optional.of(shift.day("2026-06-17"))));
        assertThat(packs.count(actor("admin@skerrow.example"))).isZero();
    }

    @Test
    void rightsTheOneSentenceThatWasWrong() {
        PackContent wrong = packs.open(manager, 1).content();
        PackContent right = packs.open(manager, 2).content();
        assertThat(comment(wrong, PackSection.PIPELINE)).contains("Practice pods has ended");
        assertThat(table(wrong, PackSection.CHANGES)).contains("Practice pods (MAR-09) | Paused");
        assertThat(right.comment()).contains("The pack of " + shift.text("18 March 2026"));
        assertThat(comment(right, PackSection.PIPELINE))
                .contains("Practice pods is paused, not ended")
                .contains(shift.text("12 October 2026"));
        assertThat(PackSection.values())
                .filteredOn(section -> section != PackSection.PIPELINE)
                .allMatch(section -> comment(wrong, section).equals(comment(right, section)));
    }

    @Test
    void saysWhatTheFiguresOfMarchShow() {
        for (int number : new int[] {1, 2}) {
            PackContent march = packs.open(manager, number).content();
            assertThat(march.comment()).contains("Three initiatives moved on this quarter and one went back");
            assertThat(said(march, PackSection.PIPELINE))
                    .contains("In the period 3 moved on, 1 moved back and none ended.");
            assertThat(table(march, PackSection.CHANGES))
                    .contains("Young commissioners (MAR-14) | Moved back", "Breathing Space (MAR-06) | Moved on");
            assertThat(march.comment()).contains("in most of our initiatives nobody has taken part");
            assertThat(said(march, PackSection.VOICE))
                    .contains("In 9 of 11 initiatives nobody has taken part", "people took part once.");
            assertThat(table(march, PackSection.RUNWAY))
                    .contains(
                            "Restorative Marlhaven (MAR-01) | " + shown("2026-09-30") + " | No",
                            "Practice pods (MAR-09) | " + shown("2026-09-30") + " | No");
            assertThat(table(march, PackSection.SHELTER))
                    .contains("Our Route (MAR-07) | Evening and weekend hours outside the normal contract | "
                            + shown("2026-06-30"));
        }
    }

    @Test
    void saysWhatTheFiguresOfJuneShow() {
        PackContent june = packs.open(manager, 3).content();
        assertThat(june.comment()).startsWith("One initiative moved on since the last board and none went back.");
        assertThat(said(june, PackSection.PIPELINE))
                .contains("In the period 1 moved on, none moved back and none ended.");
        assertThat(table(june, PackSection.CHANGES))
                .contains("Restorative Marlhaven (MAR-01) | Moved on | Incubation to Embedding");
        assertThat(said(june, PackSection.CHANGES))
                .contains("What changed in initiatives that are kept to their teams is left out");
        assertThat(said(june, PackSection.RISKS)).contains("1 risk to people is high, in 1 initiative");
        assertThat(jdbc.sql("""
                        select i.reference from risk r join risk_kind k on k.id = r.kind_id
                        join initiative i on i.id = r.initiative_id
                        where i.reference like 'MAR-%' and k.people and r.state not in ('HAPPENED', 'CLOSED')
                          and r.likelihood * r.impact * 2 > r.levels * r.levels
                          and r.scored_on <= :day""")
                        .param("day", shift.day("2026-06-17"))
                        .query(String.class)
                        .list())
                .as("the risk that the comment is about")
                .containsExactly("MAR-14");
        assertThat(said(june, PackSection.VOICE))
                .contains("In the period people took part 2 times", "After 1 of these times they were told");
        assertThat(jdbc.sql("""
                        select a.what || ' ' || coalesce(a.done_on::text, '-') || ' ' || a.due_on from readiness_action a
                        join organisation o on o.id = a.organisation_id
                        where o.code = 'MAR' and a.due_on > cast(:june as date) - 90 and a.due_on < :day order by a.due_on""")
                        .param("june", shift.day("2026-06-17"))
                        .param("day", shift.day("2026-08-31"))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Read what Harbour House taught us aloud in every team meeting, once " + shift.day("2026-05-20")
                                + " " + shift.day("2026-05-29"),
                        "Let team managers move up to £2,000 within the year without asking - "
                                + shift.day("2026-08-14"));
        assertThat(comment(june, PackSection.READINESS)).contains(shift.text("14 August 2026"));
    }

    @Test
    void knowsHowLongItHadBeenQuietAsThePortfolioOfThatDayDoes() {
        PackContent june = packs.open(manager, 3).content();
        assertThat(said(june, PackSection.MOMENTUM))
                .contains("Nothing has been recorded about 1 of 10 active initiatives for 60 days");
        Momentum momentum = portfolios
                .show(manager, InitiativeFilter.NONE, Period.Length.QUARTER, shift.day("2026-06-17"))
                .momentum();
        assertThat(momentum).isNotNull();
        assertThat(momentum.bands()).extracting(Momentum.Band::initiatives).containsExactly(7, 3, 1);
        assertThat(table(june, PackSection.MOMENTUM))
                .as("without the one that is kept to its team")
                .contains("0 to 29 days ago | 6", "30 to 59 days ago | 3", "60 days ago or more | 1");
    }

    @Test
    void namesNothingThatIsKeptToItsTeamAndNoSums() {
        List<String> kept = jdbc.sql("select name from initiative where reference like 'MAR-%' and visibility = 'TEAM'")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty();
        for (int number = 1; number <= 3; number++) {
            PackContent pack = packs.open(manager, number).content();
            assertThat(Stream.concat(
                            Stream.of(pack.comment()), pack.parts().stream().map(PackContent.Part::comment)))
                    .noneMatch(words -> kept.stream().anyMatch(words::contains))
                    .noneMatch(words -> words.contains("£"));
            assertThat(kept).as("in tables and pictures").noneMatch(pack.toString()::contains);
            assertThat(words(packs.open(actor("lead-member-for-children@marlhaven.example"), number)
                            .content()))
                    .noneMatch(words -> kept.stream().anyMatch(words::contains));
        }
    }

    @Test
    void drawsHowInitiativesTravelAndWhatLiesAhead() {
        for (int number = 1; number <= 3; number++) {
            PackContent pack = packs.open(manager, number).content();
            assertThat(drawn(pack, PackSection.FLOW)).extracting(Block::form).containsExactly("moves", "spread");
            List<Block> strips = drawn(pack, PackSection.TIMELINE);
            assertThat(strips).isNotEmpty().allMatch(picture -> picture.form().equals("strips"));
            assertThat(strips.stream()
                            .flatMap(picture -> ((Strips) picture).strips().stream())
                            .map(Strips.Strip::reference))
                    .as("what ended long before is in none of them")
                    .contains("MAR-01", "MAR-14")
                    .doesNotContain("MAR-11");
            assertThat(table(pack, PackSection.TIMELINE)).contains("Restorative Marlhaven (MAR-01) | ");
        }
        assertThat(table(packs.open(manager, 2).content(), PackSection.FLOW))
                .as("why Young commissioners went back")
                .contains("Not in place: ");
    }

    private static List<Block> drawn(PackContent pack, PackSection section) {
        return part(pack, section)
                .flatMap(part -> part.blocks().stream())
                .filter(Block.Drawn.class::isInstance)
                .toList();
    }

    @Test
    void hasADraftThatNobodyElseSees() {
        List<PackDraft> own = drafts.of(manager);
        assertThat(own).singleElement().satisfies(draft -> {
            assertThat(draft.plan().since()).isEqualTo(shift.day("2026-06-18"));
            assertThat(draft.plan().comments()).containsOnlyKeys(PackSection.CHANGES);
            assertThat(draft.corrects()).isNull();
        });
        assertThat(drafts.of(actor("admin@marlhaven.example"))).isEmpty();
    }

    private Actor actor(String email) {
        return jdbc.sql("""
                select p.id, p.name, o.id as organisation, o.code, array_agg(r.permission_code) as may from person p
                join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id
                join role_permission r on r.role_id = m.role_id where p.email = :email
                group by p.id, p.name, o.id, o.code""")
                .param("email", email)
                .query((row, place) -> {
                    EnumSet<Permission> may = EnumSet.noneOf(Permission.class);
                    for (String code : (String[]) row.getArray("may").getArray()) {
                        may.add(Permission.valueOf(code));
                    }
                    return new Actor(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getLong("organisation"),
                            row.getString("code"),
                            may);
                })
                .single();
    }

    private String shown(String told) {
        return shift.day(told)
                .format(java.time.format.DateTimeFormatter.ofPattern("d MMM uuuu", java.util.Locale.ENGLISH));
    }

    private static String comment(PackContent pack, PackSection section) {
        return part(pack, section).map(PackContent.Part::comment).findFirst().orElse("");
    }

    private static String said(PackContent pack, PackSection section) {
        return String.join(
                " ",
                part(pack, section)
                        .flatMap(part -> part.blocks().stream())
                        .filter(Block.Sentences.class::isInstance)
                        .flatMap(block -> ((Block.Sentences) block).lines().stream())
                        .toList());
    }

    private static String table(PackContent pack, PackSection section) {
        return String.join(
                "\n", part(pack, section).flatMap(part -> rows(part).stream()).toList());
    }

    private static List<String> rows(PackContent.Part part) {
        return part.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(block -> ((Block.Table) block).rows().stream())
                .map(row ->
                        String.join(" | ", row.stream().map(Block.Cell::text).toList()))
                .toList();
    }

    private static List<String> words(PackContent pack) {
        List<String> words = new ArrayList<>(List.of(pack.comment()));
        pack.parts().forEach(part -> {
            words.add(part.comment());
            words.addAll(rows(part));
        });
        return words;
    }

    private static Stream<PackContent.Part> part(PackContent pack, PackSection section) {
        return pack.parts().stream().filter(part -> part.key().equals(section.key()));
    }
}
