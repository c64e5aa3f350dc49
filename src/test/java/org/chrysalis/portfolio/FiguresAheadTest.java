package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.chrysalis.audit.TrailMarks;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures are worked out before a leader looks again, and are never others than those of the moment of looking. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class FiguresAheadTest {

    private static final Duration HOUR = KeptFigures.UNASKED;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private KeptFigures ofTheProgram;

    @Autowired
    private TrailMarks marks;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Clock clock;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CompletableFuture<String> released = new CompletableFuture<>();
    private final AtomicInteger worked = new AtomicInteger();
    private volatile long now;
    private TransactionTemplate saved;
    private TransactionTemplate reading;
    private TestOrganisation founded;
    private FilledCouncil council;
    private KeptFigures kept;
    private FiguresAhead ahead;

    @BeforeEach
    void found() {
        saved = new TransactionTemplate(manager);
        reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        founded = organisations.found();
        saved.executeWithoutResult(any -> council = FilledCouncil.empty(jdbc, founded));
        kept = new KeptFigures(marks, () -> now);
        ahead = ahead(kept);
    }

    @AfterEach
    void end() {
        released.complete("too late");
        others.shutdownNow();
    }

    @Test
    void areThereForWhoeverLooksAgain() throws Exception {
        FiguresAhead shown = ahead(ofTheProgram);
        Actor leader = founded.manager();
        open("Night bus");
        assertThat(size(leader)).isEqualTo(1);
        open("Day bus");
        shown.turn();
        shown.turn();
        assertThat(QueryCount.during(() -> assertThat(size(leader)).isEqualTo(2)))
                .noneMatch(sql -> sql.contains("with scope"));
    }

    @Test
    void showEachPersonOnlyWhatTheyMaySee() throws Exception {
        FiguresAhead shown = ahead(ofTheProgram);
        Actor all = founded.manager();
        Actor some = founded.viewer();
        open("Night bus");
        assertThat(size(all)).isEqualTo(size(some)).isEqualTo(1);
        saved.executeWithoutResult(
                any -> council.keptToItsTeam("Day bus", LocalDate.now(clock).minusDays(3)));
        founded.recorded();
        shown.turn();
        shown.turn();
        assertThat(QueryCount.during(() -> {
                    assertThat(size(all)).isEqualTo(2);
                    assertThat(size(some)).isEqualTo(1);
                }))
                .noneMatch(sql -> sql.contains("with scope"));
    }

    @Test
    void waitUntilNothingMoreIsRecorded() {
        ask("figures");
        for (int entry = 0; entry < 3; entry++) {
            founded.recorded();
            ahead.turn();
        }
        assertThat(worked).hasValue(1);
        ahead.turn();
        assertThat(worked).hasValue(2);
        ahead.turn();
        assertThat(worked).hasValue(2);
    }

    @Test
    void areWorkedOutForNobodyWhoDidNotLookWithinTheHour() {
        ask("figures");
        pass(HOUR.minusMinutes(1));
        record();
        assertThat(worked).hasValue(2);
        // Being worked out is not being looked at.
        pass(Duration.ofMinutes(2));
        record();
        assertThat(worked).hasValue(2);
    }

    @Test
    void areWorkedOutForAnHourFromEachLook() {
        ask("figures");
        pass(HOUR.minusMinutes(1));
        ask("figures");
        pass(HOUR.minusMinutes(1));
        record();
        assertThat(worked).hasValue(2);
    }

    @Test
    void areNotWorkedOutForWhatAnotherOrganisationRecords() {
        ask("figures");
        ahead.turn();
        organisations.found().recorded();
        ahead.turn();
        ahead.turn();
        assertThat(worked).hasValue(1);
    }

    /** Two that take longer than a spell each: after the first there is a rest of nine times as long. */
    @Test
    void takeATenthOfTheTimeAtMost() {
        Supplier<String> slow = () -> {
            pass(Duration.ofSeconds(1));
            return "slow";
        };
        ask("one", slow);
        ask("two", slow);
        record();
        assertThat(worked).hasValue(3);
        pass(Duration.ofSeconds(8));
        ahead.turn();
        assertThat(worked).hasValue(3);
        pass(Duration.ofSeconds(1));
        ahead.turn();
        assertThat(worked).hasValue(4);
    }

    @Test
    void failWithoutHarmAndAreSaidOnce(CapturedOutput output) {
        AtomicInteger tries = new AtomicInteger();
        ask("well");
        for (String broken : new String[] {"broken", "broken too"}) {
            ask(broken, () -> {
                if (tries.incrementAndGet() > 2) {
                    throw new IllegalStateException("no such figure");
                }
                return "once";
            });
        }
        record();
        for (int minute = 0; minute < 4; minute++) {
            pass(Duration.ofMinutes(1));
            ahead.turn();
        }
        assertThat(output.getOut().split("Figures could not be worked out", -1)).hasSize(2);
        assertThat(tries).hasValue(4);
        int before = worked.get();
        ask("well");
        assertThat(worked).hasValue(before);
        assertThatThrownBy(() -> ask("broken", () -> {
                    throw new IllegalStateException("told to whoever asks");
                }))
                .hasMessage("told to whoever asks");
    }

    @Test
    void endWithTheProgram() throws Exception {
        duringWork(turn -> {
            Future<?> stop = others.submit(ahead::stop);
            assertThatThrownBy(() -> stop.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            released.complete("worked out");
            turn.get(10, TimeUnit.SECONDS);
            stop.get(10, TimeUnit.SECONDS);
        });
        int before = worked.get();
        record();
        assertThat(worked).hasValue(before);
    }

    @Test
    void areWaitedForByWhoeverLooksMeanwhile() throws Exception {
        duringWork(turn -> {
            Future<String> look = others.submit(() -> ask("figures", () -> "worked out twice"));
            assertThatThrownBy(() -> look.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            released.complete("worked out");
            assertThat(look.get(10, TimeUnit.SECONDS)).isEqualTo("worked out");
        });
        assertThat(worked).hasValue(2);
    }

    /** What is being worked out was begun before: they would miss what was saved since. */
    @Test
    void areNotWaitedForByWhoeverFindsThatMoreWasRecorded() throws Exception {
        duringWork(turn -> {
            founded.recorded();
            Future<String> look = others.submit(() -> ask("figures", () -> "of now"));
            assertThat(look.get(5, TimeUnit.SECONDS)).isEqualTo("of now");
            released.complete("of before");
            turn.get(10, TimeUnit.SECONDS);
            assertThat(ask("figures", () -> "of now, again")).startsWith("of now");
        });
    }

    private interface Meanwhile {
        void happens(Future<?> turn) throws Exception;
    }

    /** While a question that was asked before is being worked out, until it is released. */
    private void duringWork(Meanwhile meanwhile) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ask("figures", () -> {
            if (worked.get() == 1) {
                return "asked";
            }
            begun.countDown();
            return released.join();
        });
        founded.recorded();
        ahead.turn();
        Future<?> turn = others.submit(ahead::turn);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        meanwhile.happens(turn);
    }

    /** Whoever looks sees what was saved before they looked, and nothing that nobody began to save. */
    @Test
    void areThoseOfTheMomentHoweverMuchIsRecordedMeanwhile() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Actor[] leaders = {founded.manager(), founded.manager()};
        FiguresAhead shown = new FiguresAhead(ofTheProgram, marks, manager, () -> 0);
        Future<?> writing = others.submit(() -> {
            for (int number = 0; number < 25; number++) {
                begun.incrementAndGet();
                open("Bus " + number);
                done.incrementAndGet();
            }
        });
        Future<?> working = others.submit(() -> {
            while (!writing.isDone()) {
                shown.turn();
            }
        });
        Future<?> looking = others.submit(() -> look(leaders[0], writing, begun, done));
        look(leaders[1], writing, begun, done);
        writing.get(60, TimeUnit.SECONDS);
        working.get(60, TimeUnit.SECONDS);
        looking.get(60, TimeUnit.SECONDS);
        assertThat(size(leaders[0])).isEqualTo(size(leaders[1])).isEqualTo(25);
    }

    private void look(Actor leader, Future<?> writing, AtomicInteger begun, AtomicInteger done) {
        do {
            int before = done.get();
            int seen = size(leader);
            assertThat(seen).isBetween(before, begun.get());
        } while (!writing.isDone());
    }

    /** One whose spells and rests are told by the time of the test. */
    private FiguresAhead ahead(KeptFigures figures) {
        return new FiguresAhead(figures, marks, manager, () -> now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void record() {
        founded.recorded();
        ahead.turn();
        ahead.turn();
    }

    private void ask(String question) {
        ask(question, () -> "answer");
    }

    private @Nullable String ask(String question, Supplier<String> work) {
        return reading.execute(any ->
                kept.answer(new KeptFigures.Asked(founded.id(), KeptFigures.Question.of(question, Map.of()), () -> {
                    worked.incrementAndGet();
                    return work.get();
                })));
    }

    /** Both the save and the entry, as every service does. */
    private void open(String name) {
        saved.executeWithoutResult(any -> {
            council.pastTheTrail(name, LocalDate.now(clock).minusDays(3));
            founded.recorded();
        });
    }

    private int size(Actor actor) {
        return portfolios
                .show(actor, InitiativeFilter.NONE, Period.Length.YEAR)
                .size()
                .all();
    }
}
