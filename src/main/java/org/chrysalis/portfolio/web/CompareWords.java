package org.chrysalis.portfolio.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.chrysalis.initiative.Status;
import org.chrysalis.portfolio.Comparison.Side;
import org.chrysalis.portfolio.Comparison.Standing;
import org.chrysalis.portfolio.web.CompareTable.Column;
import org.chrysalis.portfolio.web.CompareTable.Group;
import org.chrysalis.portfolio.web.CompareTable.Row;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Initiatives side by side, in words: what each is, where it stands and how it ended; what the practice record says of
 * them comes from rooms of their own.
 */
@Component
class CompareWords {

    private final MessageSource messages;
    private final CompareLearned learned;
    private final CompareInvolved involved;
    private final CompareShelter shelter;
    private final BoardWords board;
    private final Dates dates;
    private final Clock clock;

    CompareWords(
            MessageSource messages,
            CompareLearned learned,
            CompareInvolved involved,
            CompareShelter shelter,
            BoardWords board,
            Dates dates,
            Clock clock) {
        this.messages = messages;
        this.learned = learned;
        this.involved = involved;
        this.shelter = shelter;
        this.board = board;
        this.dates = dates;
        this.clock = clock;
    }

    CompareTable table(List<Side> sides) {
        return new CompareTable(
                sides.stream()
                        .map(side ->
                                new Column(side.reference(), side.standing().name()))
                        .toList(),
                List.of(
                        new Group(
                                "compare.where",
                                List.of(
                                        row(sides, "compare.stage", this::stage),
                                        row(sides, "compare.status", this::status),
                                        row(sides, "compare.visits", this::visits),
                                        row(sides, "compare.moved-back", this::movedBack),
                                        row(sides, "compare.logged", this::logged),
                                        row(sides, "compare.leads", this::leads))),
                        new Group(
                                "compare.what",
                                List.of(
                                        row(sides, "compare.change", this::change),
                                        row(sides, "compare.for-whom", this::forWhom),
                                        row(sides, "compare.kind", this::kind),
                                        row(sides, "compare.lens", this::lenses),
                                        row(sides, "compare.origin", this::origin))),
                        new Group(
                                "compare.learned",
                                List.of(
                                        row(sides, "compare.evidence", learned::evidence),
                                        row(sides, "compare.evidence.latest", learned::latestEvidence),
                                        row(sides, "compare.experiments", learned::experiments),
                                        row(sides, "compare.experiments.latest", learned::latestExperiment))),
                        new Group(
                                "compare.voice",
                                List.of(
                                        row(sides, "compare.occasions", involved::occasions),
                                        row(sides, "compare.say", involved::say),
                                        row(sides, "compare.told", involved::told))),
                        new Group(
                                "compare.risks",
                                List.of(
                                        row(sides, "compare.risks.people", shelter::risksToPeople),
                                        row(sides, "compare.risks.others", shelter::otherRisks))),
                        new Group("compare.shelter", shelter.rows(sides, this::row)),
                        new Group(
                                "compare.around",
                                List.of(
                                        row(sides, "compare.partners", involved::partners),
                                        row(sides, "compare.ripples", involved::ripples))),
                        new Group("compare.ending", List.of(row(sides, "compare.ended", this::ending)))));
    }

    private Row row(List<Side> sides, String key, BiConsumer<Side, CompareCell> words) {
        return new Row(
                key,
                sides.stream()
                        .map(side -> {
                            CompareCell cell = new CompareCell(messages, side.reference());
                            words.accept(side, cell);
                            return cell.cell();
                        })
                        .toList());
    }

    private void stage(Side side, CompareCell cell) {
        Standing it = side.standing();
        cell.textLink("journey", it.stageName());
        cell.text(inStage(it, cell));
    }

    /** An ending stops the count of days; a pause does not, but they are said to be of rest. */
    private String inStage(Standing it, CompareCell cell) {
        LocalDate since = it.stageSince();
        LocalDate ended = it.endedOn();
        if (it.status() == Status.ENDED && ended != null) {
            return cell.words("compare.stage.ended", board.span(since, ended), dates.date(since), dates.date(ended));
        }
        LocalDate today = LocalDate.now(clock);
        String time = board.time(since, today);
        LocalDate paused = it.pausedSince();
        return paused == null || !paused.isBefore(today)
                ? time
                : cell.words("compare.stage.paused", time, board.span(paused, today));
    }

    private void status(Side side, CompareCell cell) {
        Standing it = side.standing();
        cell.link("journey", key("initiative.status.", it.status()));
        if (it.pausedSince() != null) {
            cell.say("compare.since", dates.date(it.pausedSince()));
        }
    }

    private void visits(Side side, CompareCell cell) {
        Standing it = side.standing();
        cell.link(
                "journey", it.status() == Status.ENDED ? "compare.visits.ended" : "compare.visits.count", it.visits());
    }

    private void movedBack(Side side, CompareCell cell) {
        cell.link("journey", "compare.moved-back.count", side.standing().movedBack());
    }

    private void logged(Side side, CompareCell cell) {
        cell.link("journey", "compare.began", dates.date(side.standing().beganOn()));
        cell.link("history", "compare.logged.on", dates.date(side.standing().loggedOn()));
    }

    private void leads(Side side, CompareCell cell) {
        if (!side.leads().isEmpty()) {
            cell.text(board.leads(side.leads()));
        }
        cell.orMissing("compare.leads.none");
    }

    private void change(Side side, CompareCell cell) {
        cell.text(side.standing().changeSought()).orMissing("compare.none");
        cell.link("", "compare.overview");
    }

    private void forWhom(Side side, CompareCell cell) {
        cell.text(side.standing().beneficiaries()).orMissing("compare.none");
    }

    private void kind(Side side, CompareCell cell) {
        cell.say(key("initiative.kind.", side.standing().kind()));
    }

    private void lenses(Side side, CompareCell cell) {
        side.lenses().forEach(lens -> cell.link("reach", key("initiative.lens.", lens)));
        cell.orMissing("compare.none");
    }

    private void origin(Side side, CompareCell cell) {
        Standing it = side.standing();
        if (it.origin() != null) {
            cell.say(key("initiative.origin.", it.origin())).text(it.originNote());
        }
        cell.orMissing("compare.none");
    }

    private void ending(Side side, CompareCell cell) {
        Standing it = side.standing();
        if (it.endedOn() == null) {
            cell.say("compare.ended.not");
            return;
        }
        cell.link("journey", "compare.ended.on", dates.date(it.endedOn()));
        cell.say("journey.ending.cause." + Kebab.of(Objects.requireNonNull(it.cause())));
        if (it.reopenedOn() != null) {
            cell.say("journey.ending.reopened", dates.date(it.reopenedOn()));
        }
        String learned = Objects.requireNonNull(it.learned());
        if (learned.isBlank()) {
            cell.missing("compare.ended.nothing-learned");
        } else {
            cell.say("compare.ended.learned", learned);
        }
    }

    static String key(String prefix, Enum<?> constant) {
        return prefix + Kebab.of(constant);
    }
}
