package org.chrysalis.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.demo.Cast.Council;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.Conditions;
import org.chrysalis.journey.ReviewDrafts;
import org.chrysalis.journey.ReviewParts;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.journey.Reviews;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.journey.SeeTo;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews of an initiative, what they asked for, and what people do in the stage where it stands. */
@Component
class Reviewing {

    private final Initiatives initiatives;
    private final Reviews reviews;
    private final ReviewDrafts drafts;
    private final ReviewReading reading;
    private final Conditions conditions;
    private final Activities activities;
    private final Pathway pathway;
    private final JdbcClient jdbc;

    Reviewing(
            Initiatives initiatives,
            Reviews reviews,
            ReviewDrafts drafts,
            ReviewReading reading,
            Conditions conditions,
            Activities activities,
            Pathway pathway,
            JdbcClient jdbc) {
        this.initiatives = initiatives;
        this.reviews = reviews;
        this.drafts = drafts;
        this.reading = reading;
        this.conditions = conditions;
        this.activities = activities;
        this.pathway = pathway;
        this.jdbc = jdbc;
    }

    /** To be told before the moves of the same days, which follow from them. */
    void tell(Chronicle chronicle, Council council, Staging staging, Shift shift) {
        for (Staging.Meeting meeting : staging.reviews()) {
            chronicle.on(shift.day(meeting.on()), () -> review(council, meeting, shift));
            meeting.conditions().stream()
                    .filter(asked -> asked.met() != null)
                    .forEach(asked -> meet(chronicle, council, meeting.ref(), asked, shift));
        }
        for (Staging.Plan plan : staging.plans()) {
            chronicle.on(
                    shift.day(plan.on()),
                    () -> reviews.planNext(
                            council.person(plan.by()),
                            plan.ref(),
                            reading.next(initiatives.open(council.person(plan.by()), plan.ref())),
                            shift.day(plan.next())));
        }
    }

    /** The review from which a step follows, if one was completed since the present visit began. */
    @Nullable
    Integer reviewOf(String reference, LocalDate since) {
        return jdbc.sql("""
                select max(r.number) from review r join initiative i on i.id = r.initiative_id
                join visit v on v.id = r.visit_id and v.ended_on is null
                where i.reference = :reference and r.state = 'COMPLETED' and r.held_on >= :since""")
                .param("reference", reference)
                .param("since", since)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** To be told after the moves: what people do belongs to the stage that they are in. */
    void tellActivities(Chronicle chronicle, Council council, Staging staging, Shift shift) {
        for (Staging.Work work : staging.activities()) {
            chronicle.on(shift.day(work.on()), () -> activity(council, work, shift));
        }
    }

    private void review(Council council, Staging.Meeting meeting, Shift shift) {
        Actor actor = council.person(meeting.by());
        String reference = meeting.ref();
        LocalDate day = shift.day(meeting.on());
        int number = reviews.start(actor, reference, day);
        InitiativeHeader initiative = initiatives.open(actor, reference);
        ReviewView started = reading.review(initiative, number);
        drafts.tell(
                actor,
                reference,
                number,
                new ReviewParts.WhereWeAre(day, shift.text(meeting.where()), started.whereVersion()));
        for (CriterionTopic topic : started.topics()) {
            List<ReviewParts.Said> said = started.answersOf(topic).stream()
                    .map(answer -> said(answer, meeting, shift))
                    .toList();
            drafts.say(actor, reference, number, topic, said);
        }
        if (meeting.decision() == null) {
            return;
        }
        drafts.decide(
                actor,
                reference,
                number,
                new ReviewParts.Outcome(
                        meeting.decision(),
                        shift.text(Objects.requireNonNullElse(meeting.note(), "")),
                        meeting.next() == null ? null : shift.day(meeting.next()),
                        meeting.people(),
                        meeting.conditions().stream()
                                .map(asked -> new ReviewParts.Asked(
                                        asked.what(),
                                        council.person(asked.owner()).personId(),
                                        shift.day(asked.due())))
                                .toList(),
                        reading.review(initiative, number).outcomeVersion()));
        reviews.complete(
                actor, reference, number, reading.review(initiative, number).edition());
    }

    private static ReviewParts.Said said(ReviewView.AnswerView asked, Staging.Meeting meeting, Shift shift) {
        return meeting.answers().stream()
                .filter(answer -> asked.wording().startsWith(answer.criterion()))
                .findFirst()
                .map(answer -> new ReviewParts.Said(
                        asked.id(),
                        answer.answer(),
                        shift.text(answer.evidence()),
                        shift.text(answer.note()),
                        asked.version()))
                .orElseGet(() -> new ReviewParts.Said(asked.id(), null, "", "", asked.version()));
    }

    private void meet(Chronicle chronicle, Council council, String reference, Staging.Asked asked, Shift shift) {
        LocalDate day = shift.day(Objects.requireNonNull(asked.met()));
        chronicle.on(
                day,
                () -> conditions.meet(
                        council.person(asked.owner()),
                        reference,
                        condition(reference, asked.what()),
                        new SeeTo(day, Objects.requireNonNullElse(asked.note(), ""), 0)));
    }

    private void activity(Council council, Staging.Work work, Shift shift) {
        Actor actor = council.person(work.by());
        Long usual = work.usual() == null ? null : usual(initiatives.open(actor, work.ref()), work.usual());
        activities.add(
                actor,
                work.ref(),
                usual,
                new SaveActivity(
                        Objects.requireNonNullElse(work.own(), ""),
                        council.person(work.who()).personId(),
                        work.due() == null ? null : shift.day(work.due()),
                        work.done() == null ? null : shift.day(work.done()),
                        Objects.requireNonNullElse(work.note(), ""),
                        0));
    }

    private long usual(InitiativeHeader initiative, String beginning) {
        return pathway.usualActivities(initiative.organisationId(), initiative.stageId()).stream()
                .filter(activity -> activity.wording().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long condition(String reference, String wording) {
        return jdbc.sql("""
                select c.id from condition c join initiative i on i.id = c.initiative_id
                where i.reference = :reference and c.wording = :wording""")
                .param("reference", reference)
                .param("wording", wording)
                .query(Long.class)
                .single();
    }
}
