package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.funding.FundingLedger;
import org.chrysalis.funding.Sums;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who adds up a column of money in a pack adds up what is alike, to the penny. */
@ApplicationTest
class PackMoneyTest {

    @Autowired
    private JourneyStories stories;

    @Autowired
    private FundingLedger ledger;

    @Autowired
    private PackDrafts drafts;

    @Autowired
    private PackPublishing publishing;

    @Autowired
    private Clock clock;

    private Actor ada;
    private String reference;
    private LocalDate today;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        today = LocalDate.now(clock);
        reference = stories.logged(ada, "Harbour House", 0, today.minusDays(300));
    }

    @Test
    void hasAColumnForEachKindOfMoneyThatThereIs() {
        add(lasting("Grant").of("100.50"));
        assertThat(headings("What came")).containsExactly("What happened", "Committed", "Sums");
        assertThat(headings("Money won and lost"))
                .containsExactly("Source", "Initiative", "What happened", "Committed", "When");

        add(lasting("Gift").of("250"));
        add(lasting("Base budget").of("12000").until(null));
        add(lasting("Bid").of("2000").hopedFor());
        add(lasting("Next budget").of("90.05").until(null).hopedFor());
        assertThat(headings("What came"))
                .containsExactly(
                        "What happened", "Committed", "Committed, a year", "Hoped for", "Hoped for, a year", "Sums");
        assertThat(said("What came"))
                .containsExactly(
                        "Won, +£350.50, , , , 2",
                        "Won, , +£12,000, , , 1",
                        "Hoped for, , , +£2,000, , 1",
                        "Hoped for, , , , +£90.05, 1");
        assertThat(said("Money won and lost"))
                .contains(
                        "Grant, Harbour House (" + reference + "), Won, +£100.50, , " + day(),
                        "Bid, Harbour House (" + reference + "), Hoped for, , +£2,000, " + day());
        assertThat(said("Money won and lost, each year"))
                .containsExactlyInAnyOrder(
                        "Base budget, Harbour House (" + reference + "), Won, +£12,000, , " + day(),
                        "Next budget, Harbour House (" + reference + "), Hoped for, , +£90.05, " + day());
        assertThat(added("What came", "Committed")).isEqualByComparingTo("350.50");
        assertThat(added("Money won and lost", "Committed")).isEqualByComparingTo("350.50");
        assertThat(added("Money won and lost, each year", "Hoped for, a year")).isEqualByComparingTo("90.05");
    }

    /** What went has a minus, and what became of a sum stands in two columns where it was hoped for. */
    @Test
    void tellsWhatWentWithItsSign() {
        long less = aged("Grant", "100.50", true);
        long won = aged("Bid", "2000", false);
        ledger.change(ada, reference, less, lasting("Grant").of("60.25").save(0));
        ledger.change(ada, reference, won, lasting("Bid").of("2000").save(0));
        assertThat(said("What came")).containsExactly("Won, +£2,000, 1");
        assertThat(said("What went"))
                .containsExactly(
                        "Less than before, −£40.25, , 1", "Hoped for before, and committed since, , −£2,000, 1");
        assertThat(headings("What went")).containsExactly("What happened", "Committed", "Hoped for", "Sums");
        assertThat(added("What went", "Committed")).isEqualByComparingTo("-40.25");
        assertThat(added("Money won and lost", "Committed")).isEqualByComparingTo("1959.75");
        assertThat(added("Money won and lost", "Hoped for")).isEqualByComparingTo("-2000");
        assertThat(said("Money won and lost")).anyMatch(row -> row.contains("(was £100.50, became £60.25)"));
    }

    /** A sum as it was entered and has stood for sixty days. */
    private long aged(String source, String pounds, boolean committed) {
        Sums sum = lasting(source).of(pounds);
        long id = ledger.add(ada, reference, UUID.randomUUID(), (committed ? sum : sum.hopedFor()).save());
        stories.jdbc()
                .sql("update funding set recorded_at = now() - interval '60 days' where id = ?")
                .param(id)
                .update();
        return id;
    }

    private Sums lasting(String source) {
        return Sums.named(source).until(today.plusDays(300));
    }

    private void add(Sums sum) {
        ledger.add(ada, reference, UUID.randomUUID(), sum.save());
    }

    private String day() {
        List<Block.Cell> row = table("Money won and lost").rows().get(0);
        return row.get(row.size() - 1).text();
    }

    private List<String> headings(String caption) {
        return table(caption).columns().stream().map(Block.Column::heading).toList();
    }

    private List<String> said(String caption) {
        return table(caption).rows().stream()
                .map(row -> String.join(", ", row.stream().map(Block.Cell::text).toList()))
                .toList();
    }

    /** As a workbook adds up a column. */
    private BigDecimal added(String caption, String heading) {
        int column = headings(caption).indexOf(heading);
        return table(caption).rows().stream()
                .map(row -> row.get(column).value())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private PackPlan plan() {
        PackPlan year = Plans.with("Board", PackSection.CHANGES);
        return new PackPlan(
                year.title(), year.scope(), PackPeriod.SINCE, today.minusDays(30), year.sections(), "", Map.of(), null);
    }

    private Block.Table table(String caption) {
        long draft = drafts.start(ada, UUID.randomUUID(), plan());
        return publishing.preview(ada, draft).written().content().parts().stream()
                .flatMap(part -> part.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.caption().equals(caption))
                .findFirst()
                .orElseThrow();
    }
}
