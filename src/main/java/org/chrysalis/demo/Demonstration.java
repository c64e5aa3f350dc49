package org.chrysalis.demo;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.demo.Cast.Council;
import org.chrysalis.initiative.Recording;
import org.chrysalis.notification.Inbox;
import org.chrysalis.support.ProgramClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the demonstration: Marlhaven's three years, ending on the day that is given, and Skerrow beside it. All of it
 * or nothing; every step by the service that a person would use, on the day on which they did.
 */
@Service
public class Demonstration {

    static final String MARLHAVEN = "MAR";
    static final String SKERROW = "SKE";

    /** When Marlhaven took up Chrysalis, as the story tells it: what lay behind was entered then. */
    private static final LocalDate MARLHAVEN_TOOK_IT_UP = LocalDate.of(2025, 3, 3);

    private static final LocalDate SKERROW_TOOK_IT_UP = LocalDate.of(2026, 3, 9);

    /** What is older is read by everybody when the demonstration begins. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final Cast cast;
    private final Telling telling;
    private final DemonstrationMark mark;
    private final ProgramClock clock;
    private final Recording recording;
    private final Inbox inbox;
    private final EntityManager entities;
    private final JsonMapper json;
    private final String password;

    Demonstration(
            Cast cast,
            Telling telling,
            DemonstrationMark mark,
            Clock clock,
            Recording recording,
            Inbox inbox,
            EntityManager entities,
            JsonMapper json,
            @Value("${chrysalis.demo.password:" + DemonstrationSignIn.USUAL_PASSWORD + "}") String password) {
        this.cast = cast;
        this.telling = telling;
        this.mark = mark;
        this.clock = (ProgramClock) clock;
        this.recording = recording;
        this.inbox = inbox;
        this.entities = entities;
        this.json = json;
        this.password = password;
    }

    /**
     * Loads all of it or nothing.
     *
     * @param today the day that the story's last day becomes
     */
    @Transactional
    public void load(LocalDate today) {
        recording.together(() -> tell(today, this::letGo));
    }

    /** Tells the story, each step as its service saves it. */
    void tell(LocalDate today, Runnable afterEach) {
        mark.leave();
        // One password for all: made into a hash once, as the program itself would, because that is slow on purpose.
        String hash = "{argon2id}"
                + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password);
        tell(
                MARLHAVEN,
                "Marlhaven Council",
                "FIVE_STAGES",
                "scenario",
                "marlhaven",
                MARLHAVEN_TOOK_IT_UP,
                today,
                hash,
                afterEach);
        tell(
                SKERROW,
                "Skerrow Council",
                "SIX_STAGES",
                "skerrow-scenario",
                "skerrow",
                SKERROW_TOOK_IT_UP,
                today,
                hash,
                afterEach);
    }

    private void tell(
            String code,
            String name,
            String pathway,
            String scenarioFile,
            String stagingFile,
            LocalDate tookItUp,
            LocalDate today,
            String hash,
            Runnable afterEach) {
        Scenario scenario = read(scenarioFile, Scenario.class);
        Staging staging = read(stagingFile, Staging.class);
        Shift shift = Shift.between(scenario.today(), today);
        Set<String> services =
                scenario.initiatives().stream().map(Scenario.Told::service).collect(Collectors.toSet());
        Chronicle prologue = new Chronicle(shift.day(tookItUp).minusDays(7));
        Council[] council = new Council[1];
        prologue.on(LocalDate.MIN, () -> council[0] = cast.found(code, name, pathway, staging, services, hash));
        prologue.happen(clock, afterEach);
        Chronicle chronicle = new Chronicle(shift.day(tookItUp));
        telling.tell(chronicle, council[0], scenario, staging, shift);
        chronicle.happen(clock, afterEach);
        inbox.readBefore(council[0].id(), clock.instant().minus(NEWS));
    }

    /** What Hibernate holds is looked through before each query: after hundreds of steps that is most of the work. */
    private void letGo() {
        entities.flush();
        entities.clear();
    }

    private <T> T read(String name, Class<T> type) {
        try (var in = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
