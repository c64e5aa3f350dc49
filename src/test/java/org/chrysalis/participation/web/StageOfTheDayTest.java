package org.chrysalis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.journey.CorrectMove;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.MoveCorrections;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.Threads;
import org.chrysalis.participation.ParticipationReading;
import org.chrysalis.participation.ParticipationView;
import org.chrysalis.participation.Participations;
import org.chrysalis.participation.SaveParticipation;
import org.chrysalis.participation.Who;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Portfolios;
import org.chrysalis.portfolio.Voice;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** In which stage people took part is what the visits say of the day: on every page the same, also after a move dated back. */
@ApplicationTest
@Transactional
class StageOfTheDayTest {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 8);

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Participations participations;

    @Autowired
    private ParticipationReading reading;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Journey journey;

    @Autowired
    private Threads threads;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private List<RecordSheet> sheets;

    @Autowired
    private MoveCorrections corrections;

    private House house;
    private Actor lead;
    private String reference;

    @BeforeEach
    void logsAnInitiativeInWhichPeopleTookPart() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        reference =
                house.initiative("Warm hubs").since("2024-01-08").ledBy(lead).log();
        took(LocalDate.of(2023, 12, 1));
        took(MAY.minusDays(1));
        took(MAY);
    }

    @Test
    void isWhatTheVisitsSayAfterAMoveDatedBack() throws Exception {
        assertSaid(Map.of("Development", 2L), 0);

        move("Prototyping", MAY);
        assertSaid(Map.of("Development", 1L, "Prototyping", 1L), 0);

        move("Incubation", MAY);
        assertSaid(Map.of("Development", 1L, "Incubation", 1L), 0);

        move("Embedding", MAY.plusDays(1));
        assertSaid(Map.of("Development", 1L, "Incubation", 1L), 1);
        assertThat(page())
                .contains("7 May 2025, in Development")
                .contains("8 May 2025, in Incubation")
                .contains("1 December 2023, before the first recorded stage");
    }

    /** The day of a move is moved: nobody touches what was recorded of those who took part. */
    @Test
    void isWhatTheVisitsSayAfterTheDayOfAMoveIsCorrected() throws Exception {
        move("Prototyping", MAY.plusDays(1));
        assertSaid(Map.of("Development", 2L), 1);

        corrections.correct(
                house.admin, reference, 2, new CorrectMove(MAY.minusDays(1), "Ready", "It was earlier", 0, null));
        assertSaid(Map.of("Prototyping", 2L), 0);
    }
    /**
     * @param said how often people took part in each stage
     * @param silent in how many initiatives nobody did since they came where they stand
     */
    private void assertSaid(Map<String, Long> said, int silent) {
        assertThat(byPage()).as("page").isEqualTo(said);
        assertThat(bySheet()).as("sheet").isEqualTo(said);
        assertThat(byThreads()).as("threads").isEqualTo(said);
        Voice voice = portfolios
                .show(house.admin, InitiativeFilter.NONE, Period.Length.YEAR)
                .voice();
        assertThat(voice.silent()).as("portfolio").isEqualTo(silent);
        String present = voice.stages().get(0).name();
        assertThat(said.containsKey(present))
                .as("in %s, where it stands", present)
                .isEqualTo(silent == 0);
    }

    private Map<String, Long> byPage() {
        return counted(reading.first(initiatives.open(lead, reference), 10).stream()
                .map(ParticipationView::stageName)
                .map(name -> name == null ? "" : name)
                .toList());
    }

    private Map<String, Long> bySheet() {
        return counted(sheets.stream()
                .filter(sheet -> sheet.name().equals("participation"))
                .findFirst()
                .orElseThrow()
                .rows(lead, initiatives.open(lead, reference))
                .stream()
                .map(row -> row.get(1))
                .toList());
    }

    private Map<String, Long> byThreads() {
        Threads.Grid grid = threads.of(initiatives.open(lead, reference));
        int at = grid.threads().stream().map(Threads.Thread::name).toList().indexOf("participation");
        Map<String, Long> said = new LinkedHashMap<>();
        grid.rows().stream()
                .filter(row -> !row.before() && row.counts().get(at) > 0)
                .forEach(row -> said.merge(
                        Objects.requireNonNull(row.stageName()), row.counts().get(at), Long::sum));
        assertThat(grid.rows().get(0).before()).isTrue();
        assertThat(grid.rows().get(0).counts().get(at))
                .as("before the first visit")
                .isEqualTo(1);
        return said;
    }

    /** What lies before the first visit belongs to no stage. */
    private static Map<String, Long> counted(List<String> stages) {
        Map<String, Long> said = new LinkedHashMap<>();
        stages.stream().filter(stage -> !stage.isEmpty()).forEach(stage -> said.merge(stage, 1L, Long::sum));
        assertThat(stages).as("before the first visit").containsOnlyOnce("");
        return said;
    }

    private String page() throws Exception {
        return mvc.perform(get("/initiatives/" + reference + "/participation").with(signedInAs(lead)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("\\s+", " ");
    }

    private void took(LocalDate day) {
        participations.add(
                lead,
                reference,
                UUID.randomUUID(),
                new SaveParticipation(
                        day, "Chose the building", Map.of(Who.FAMILIES, 12), Set.of(), null, List.of(), "", null, 0));
    }

    private void move(String stage, LocalDate day) {
        journey.move(lead, reference, MoveInitiative.known(house.stage(stage), day, "Ready", List.of("Board")));
    }
}
