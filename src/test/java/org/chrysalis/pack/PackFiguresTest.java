package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.FilledCouncil;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Portfolio;
import org.chrysalis.portfolio.Portfolios;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of a pack, each figure beneath the words that say what it is. The figures themselves are worked out a
 * second time where they come from; what is taken here is read by its heading, so that no two columns can change
 * places unseen.
 */
@ApplicationTest
class PackFiguresTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PackDrafts drafts;

    @Autowired
    private PackPublishing publishing;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private Dates dates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Portfolio portfolio;
    private PackContent content;

    @BeforeEach
    void write() {
        TestOrganisation founded = organisations.found();
        Actor manager = founded.manager();
        transaction.executeWithoutResult(written -> FilledCouncil.of(jdbc, founded, 40, LocalDate.now(clock)));
        portfolio = portfolios.show(manager, InitiativeFilter.NONE, Period.Length.YEAR);
        content = publishing
                .preview(manager, drafts.start(manager, UUID.randomUUID(), Plans.everything("All of it")))
                .written()
                .content();
    }

    @Test
    void saysWhereTheyStandAndWhatHappened() {
        var stages = portfolio.pipeline().stages();
        told("pipeline", 0, "Stage", stages, stage -> stage.name());
        counted("pipeline", 0, "Now", stages, stage -> stage.standing());
        counted("pipeline", 0, "Of them paused", stages, stage -> stage.paused());
        counted("pipeline", 0, "Came here", stages, stage -> stage.came());
        apart("pipeline", 0);
        var happened = portfolio.pipeline().happenings();
        counted("pipeline", 1, "Initiatives", happened, each -> each.initiatives());
        counted("pipeline", 1, "Times", happened, each -> each.times());
        apart("pipeline", 1);
        var sides = portfolio.split().sides();
        counted("split-screen", 0, "Initiatives", sides, side -> side.initiatives());
        valued("split-screen", 0, "Money in the period", sides, side -> pence(side.pounds()));
        valued("split-screen", 0, "Days a week", sides, side -> side.days());
        apart("split-screen", 0);
    }

    @Test
    void saysUntilWhenThereIsMoney() {
        var runway = Objects.requireNonNull(portfolio.runway());
        counted("runway", 0, "Money ends", runway.quarters(), quarter -> quarter.edges());
        counted("runway", 0, "Sums ending", runway.quarters(), quarter -> quarter.sums());
        valued("runway", 0, "Pounds ending", runway.quarters(), quarter -> pence(quarter.pounds()));
        apart("runway", 0);
        told("runway", 1, "Initiative", runway.next(), edge -> edge.name() + " (" + edge.reference() + ")");
        told("runway", 1, "Money ends", runway.next(), edge -> dates.shortDate(edge.endsOn()));
        told("runway", 1, "More hoped for", runway.next(), edge -> edge.hoped() ? "Yes" : "No");
        valued("runway", 1, "Pounds ending", runway.next(), edge -> pence(edge.pounds()));
        assertThat(runway.falls()).isNotEmpty();
        told("runway", 2, "Initiative", runway.falls(), fall -> fall.name() + " (" + fall.reference() + ")");
        told("runway", 2, "Most of it ends", runway.falls(), fall -> dates.shortDate(fall.endsOn()));
        valued("runway", 2, "Pounds ending", runway.falls(), fall -> pence(fall.pounds()));
        valued("runway", 2, "Left each year, at most", runway.falls(), fall -> pence(fall.yearly()));
        apart("runway", 2);
    }

    @Test
    void saysWhatSheltersAndWhatIsTakenFromTeams() {
        var next = portfolio.shelter().next();
        told("shelter", 0, "Initiative", next, lift -> lift.name() + " (" + lift.reference() + ")");
        told("shelter", 0, "Protection", next, lift -> lift.what());
        told("shelter", 0, "Until", next, lift -> dates.shortDate(Objects.requireNonNull(lift.endsOn())));
        told("shelter", 0, "Plan for giving it back", next, lift -> lift.planned() ? "Yes" : "No");
        var teams = portfolio.draws().teams();
        told("draws", 0, "Taken from", teams, team -> Objects.requireNonNullElse(team.name(), "Somewhere else"));
        valued("draws", 0, "Days a week", teams, team -> team.days());
        valued("draws", 0, "Not backfilled", teams, team -> team.uncovered());
        counted("draws", 0, "Initiatives", teams, team -> team.initiatives());
        apart("draws", 0);
    }

    @Test
    void saysWhoIsAtRiskWhoTookPartAndWhoDecided() {
        var kinds = Objects.requireNonNull(portfolio.risks()).kinds();
        counted("risks", 0, "Current", kinds, kind -> kind.current());
        counted("risks", 0, "High", kinds, kind -> kind.high());
        counted("risks", 0, "Not scored", kinds, kind -> kind.unscored());
        counted("risks", 0, "Initiatives", kinds, kind -> kind.initiatives());
        apart("risks", 0);
        var stages = portfolio.voice().stages();
        told("voice", 0, "Stage", stages, stage -> stage.name());
        counted("voice", 0, "Now", stages, stage -> stage.initiatives());
        counted("voice", 0, "Nobody since it came", stages, stage -> stage.silent());
        counted("voice", 0, "Nobody ever", stages, stage -> stage.never());
        apart("voice", 0);
        assertThat(points("deciding"))
                .contains(String.valueOf(portfolio.deciding().decisions()));
    }

    @Test
    void saysHowQuietItIsAndWhatBecameOfIt() {
        var momentum = Objects.requireNonNull(portfolio.momentum());
        counted("momentum", 0, "Initiatives", momentum.bands(), band -> band.initiatives());
        told("momentum", 1, "Initiative", momentum.quietest(), quiet -> quiet.name() + " (" + quiet.reference() + ")");
        var markers = portfolio.ordinary().markers();
        told("ordinary", 0, "Sign", markers, marker -> marker.name());
        counted("ordinary", 0, "Initiatives", markers, marker -> marker.initiatives());
        var endings = portfolio.farewells().latest();
        told("endings", 0, "Initiative", endings, ending -> ending.name() + " (" + ending.reference() + ")");
        told("endings", 0, "Ended", endings, ending -> dates.shortDate(ending.endedOn()));
        told(
                "endings",
                0,
                "What was learned",
                endings,
                ending -> ending.learned().isEmpty() ? learnedNothing() : ending.learned());
    }

    private String learnedNothing() {
        return column("endings", 0, "What was learned").stream()
                .map(Block.Cell::text)
                .filter(words -> !words.equals("That it takes time"))
                .findFirst()
                .orElse("");
    }

    private <R> void told(String part, int which, String heading, List<R> rows, Function<R, String> words) {
        assertThat(column(part, which, heading).stream().map(Block.Cell::text))
                .as("%s: %s", part, heading)
                .isNotEmpty()
                .containsExactlyElementsOf(rows.stream().map(words).toList());
    }

    private <R> void counted(String part, int which, String heading, List<R> rows, Function<R, Integer> count) {
        valued(part, which, heading, rows, row -> BigDecimal.valueOf(count.apply(row)));
    }

    private <R> void valued(String part, int which, String heading, List<R> rows, Function<R, BigDecimal> value) {
        assertThat(column(part, which, heading).stream().map(cell -> plain(Objects.requireNonNull(cell.value()))))
                .as("%s: %s", part, heading)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        rows.stream().map(value).map(PackFiguresTest::plain).toList());
    }

    /** No two columns of numbers are the same here: that they changed places would be seen. */
    private void apart(String part, int which) {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        for (Block.Column column : table(part, which).columns()) {
            if (column.numeric()) {
                numbers.put(
                        column.heading(),
                        column(part, which, column.heading()).stream()
                                .map(Block.Cell::text)
                                .toList());
            }
        }
        assertThat(numbers.values()).as(part).doesNotHaveDuplicates();
    }

    private List<Block.Cell> column(String part, int which, String heading) {
        Block.Table table = table(part, which);
        List<String> headings =
                table.columns().stream().map(Block.Column::heading).toList();
        assertThat(headings).contains(heading);
        return table.rows().stream()
                .map(row -> row.get(headings.indexOf(heading)))
                .toList();
    }

    private Block.Table table(String part, int which) {
        return blocks(part, Block.Table.class).get(which);
    }

    private String points(String part) {
        return String.join(
                " ",
                blocks(part, Block.Sentences.class).stream()
                        .flatMap(block -> block.lines().stream())
                        .toList());
    }

    private <B> List<B> blocks(String part, Class<B> kind) {
        List<B> found = new ArrayList<>();
        content.parts().stream()
                .filter(each -> each.key().equals(part))
                .forEach(each -> each.blocks().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .forEach(found::add));
        return found;
    }

    private static BigDecimal pence(@Nullable BigDecimal pounds) {
        return Objects.requireNonNull(pounds).setScale(2, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
