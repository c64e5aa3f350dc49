package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.pathway.Place;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.transfer.RecordSheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The markers of ordinary practice: what an organisation looks for, and what its initiatives show of it. */
@ApplicationTest
@Transactional
class OrdinaryPracticeTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private OrdinaryMarkers markers;

    @Autowired
    private OrdinaryPractice practice;

    @Autowired
    private OrdinaryReading reading;

    @Autowired
    private RecordSheets sheets;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
    }

    @Test
    void beginsWithSixMarkersInEveryOrganisation() {
        assertThat(names())
                .containsExactly(
                        "In the base budget",
                        "In induction",
                        "In policy",
                        "In job descriptions",
                        "Supervised as usual",
                        "Outlived its first lead");
        assertThat(checklist().of()).isEqualTo(6);
        assertThat(checklist().shown()).isZero();
    }

    @Test
    void marksOnceForAFormSentTwice() {
        UUID token = UUID.randomUUID();
        practice.mark(ada, reference, marker("In policy"), token, since("2024-06-30", "Chapter 4"));
        practice.mark(ada, reference, marker("In policy"), token, since("2024-06-30", "Chapter 4"));
        assertThat(checklist().shown()).isEqualTo(1);
        assertThat(line("In policy").note()).isEqualTo("Chapter 4");
        assertThat(line("In policy").recordedBy()).isEqualTo("Ada Admin");
        assertThat(changes("ordinary-marked")).contains("In policy", "30 June 2024", "Chapter 4");
    }

    @Test
    void refusesADayAheadAndWhatIsMarkedAlready() {
        assertThatThrownBy(() -> mark("In policy", TODAY.plusDays(1).toString()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("markedOn"));
        mark("In policy", TODAY.toString());
        assertThatThrownBy(() -> mark("In policy", "2024-06-30")).isInstanceOf(Conflict.class);
    }

    @Test
    void overwritesNobody() {
        mark("In policy", "2024-06-30");
        practice.change(ada, reference, marker("In policy"), new MarkOrdinary(TODAY, "Theirs", 0));
        assertThatThrownBy(
                        () -> practice.change(ada, reference, marker("In policy"), new MarkOrdinary(TODAY, "Mine", 0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> practice.unmark(ada, reference, marker("In policy"), "No more", 0))
                .isInstanceOf(Conflict.class);
        assertThat(line("In policy").note()).isEqualTo("Theirs");
    }

    @Test
    void takesAMarkBackWithAReasonAndMayMarkAgain() {
        mark("In policy", "2024-06-30");
        assertThatThrownBy(() -> practice.unmark(ada, reference, marker("In policy"), " ", 0))
                .isInstanceOf(Refused.class);
        practice.unmark(ada, reference, marker("In policy"), "The chapter was cut", 0);
        assertThat(checklist().shown()).isZero();
        assertThat(reading.takenBack(header()))
                .containsExactly(new OrdinaryReading.TakenBack(
                        "In policy", LocalDate.of(2024, 6, 30), TODAY, "The chapter was cut"));
        assertThat(changes("ordinary-unmarked")).contains("In policy", "The chapter was cut");
        assertThatThrownBy(() -> practice.unmark(ada, reference, marker("In policy"), "Again", 1))
                .isInstanceOf(NotFound.class);
        mark("In policy", TODAY.toString());
        assertThat(checklist().shown()).isEqualTo(1);
    }

    @Test
    void keepsTheWordsOfItsDayAndWhatIsOfferedNoMore() {
        mark("In policy", "2024-06-30");
        long policy = marker("In policy");
        markers.rename(ada, policy, 0, "In the practice handbook");
        assertThat(line("In the practice handbook").wording()).isEqualTo("In policy");
        assertThat(line("In the practice handbook").reworded()).isTrue();
        markers.retire(ada, policy, 1);
        assertThat(checklist().of()).isEqualTo(5);
        assertThat(checklist().shown()).isZero();
        assertThat(checklist().gone())
                .extracting(OrdinaryReading.Line::markerId)
                .containsExactly(policy);
        practice.unmark(ada, reference, policy, "Gone", 0);
        assertThat(checklist().gone()).isEmpty();
        assertThatThrownBy(() -> practice.mark(ada, reference, policy, UUID.randomUUID(), since("2024-06-30", "")))
                .isInstanceOf(NotFound.class);
        markers.restore(ada, policy, 2);
        assertThat(checklist().of()).isEqualTo(6);
    }

    @Test
    void putsMarkersIntoOrder() {
        assertThat(markers.place(ada, marker("In policy"), 1)).isEqualTo(new Place(3, 1, 6));
        assertThat(names()).startsWith("In policy", "In the base budget", "In induction", "In job descriptions");
        assertThat(markers.place(ada, marker("In policy"), 1).changed()).isFalse();
        markers.retire(ada, marker("In the base budget"), 0);
        assertThat(markers.place(ada, marker("In policy"), 9)).isEqualTo(new Place(1, 5, 5));
        assertThat(names()).endsWith("Outlived its first lead", "In policy");
        assertThat(markers.all(ada)).extracting(OrdinaryMarkerView::name).endsWith("In the base budget");
    }

    @Test
    void addsAMarkerOnceAndRefusesANameThatIsThere() {
        UUID token = UUID.randomUUID();
        markers.add(ada, token, "In the contract");
        markers.add(ada, token, "In the contract");
        assertThat(names()).hasSize(7).endsWith("In the contract");
        assertThatThrownBy(() -> markers.add(ada, UUID.randomUUID(), "IN POLICY"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("name"));
        assertThatThrownBy(() -> markers.rename(ada, marker("In policy"), 0, "in induction"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> markers.rename(ada, marker("In policy"), 7, "Elsewhere"))
                .isInstanceOf(Conflict.class);
        for (int i = 0; i < OrdinaryMarkers.MOST - 7; i++) {
            markers.add(ada, UUID.randomUUID(), "Marker " + i);
        }
        assertThatThrownBy(() -> markers.add(ada, UUID.randomUUID(), "One too many"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isTheOrganisationsOwn() {
        Actor elsewhere = stories.council();
        long policy = marker("In policy");
        assertThatThrownBy(() -> markers.rename(elsewhere, policy, 0, "Theirs")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> markers.place(elsewhere, policy, 1)).isInstanceOf(NotFound.class);
        String theirs = stories.logged(elsewhere, "Theirs", 1, LocalDate.of(2024, 1, 8));
        assertThatThrownBy(() -> practice.mark(elsewhere, theirs, policy, UUID.randomUUID(), since("2024-06-30", "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> practice.mark(elsewhere, reference, policy, UUID.randomUUID(), since("2024-06-30", "")))
                .isInstanceOf(NotFound.class);
        Actor reader = stories.colleague(ada, "Rae Reader", Set.of(Permission.VIEW_INITIATIVES, Permission.EXPORT));
        assertThatThrownBy(() -> practice.mark(reader, reference, policy, UUID.randomUUID(), since("2024-06-30", "")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> markers.add(reader, UUID.randomUUID(), "Mine")).isInstanceOf(Forbidden.class);
        mark("In policy", "2024-06-30");
        assertThat(sheets.take(reader, reference, "ordinary-practice"))
                .contains("In policy,Yes,2024-06-30,", "In induction,Not yet,,");
    }

    private void mark(String name, String day) {
        practice.mark(ada, reference, marker(name), UUID.randomUUID(), since(day, ""));
    }

    private static MarkOrdinary since(String day, String note) {
        return new MarkOrdinary(LocalDate.parse(day), note, -1);
    }

    private long marker(String name) {
        return markers.all(ada).stream()
                .filter(marker -> marker.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> names() {
        return checklist().offered().stream().map(OrdinaryReading.Line::name).toList();
    }

    private OrdinaryReading.Line line(String name) {
        return reading.one(header(), marker(name));
    }

    private OrdinaryChecklist checklist() {
        return reading.of(header());
    }

    private InitiativeHeader header() {
        return initiatives.open(ada, reference);
    }

    private String changes(String action) {
        return stories.jdbc()
                .sql("select changes::text from audit_entry where initiative_id = ? and action = ?")
                .params(stories.id(reference), action)
                .query(String.class)
                .single();
    }
}
