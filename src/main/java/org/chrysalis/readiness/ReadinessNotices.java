package org.chrysalis.readiness;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.chrysalis.initiative.WaitingChanges;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.notification.Settled;
import org.chrysalis.notification.StillAsked;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people that they are asked to answer a round, and what they see to for the organisation or a team; what they
 * see to for an initiative is told with all else that waits there. Nobody is told who has answered: that one has is
 * settled in one's own inbox alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReadinessNotices {

    /** By which what was told of it is found again. */
    private static final String ASKED = "#attention.readiness-unanswered.day";

    private final Notifier notifier;
    private final Settled settled;
    private final StillAsked still;
    private final WaitingChanges changes;
    private final JdbcClient jdbc;

    ReadinessNotices(Notifier notifier, Settled settled, StillAsked still, WaitingChanges changes, JdbcClient jdbc) {
        this.notifier = notifier;
        this.settled = settled;
        this.still = still;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** Those who are asked by name and have not answered whole, but for who asks. */
    void asked(Actor actor, RoundView round) {
        Notice notice = notice(round);
        jdbc.sql("""
                select m.person_id from membership m
                join readiness_round r on r.id = :round and r.organisation_id = m.organisation_id
                where m.organisation_id = :organisation and m.active and m.person_id <> :actor and %s
                  and (m.team_id = r.team_id
                       or exists (select 1 from initiative_person ip
                                  where ip.initiative_id = r.initiative_id and ip.person_id = m.person_id))
                  and not exists (select 1 from readiness_sheet s
                                  where s.round_id = r.id and s.person_id = m.person_id and s.complete)
                order by m.person_id""".formatted(ReadinessReading.ANSWERS))
                .param("round", round.id())
                .param("organisation", round.organisationId())
                .param("actor", actor.personId())
                .query(Long.class)
                .list()
                .forEach(person -> notifier.tell(person, notice));
    }

    /** One who is asked from now on. */
    void joined(Actor person, RoundView round) {
        notifier.tell(person.personId(), notice(round));
    }

    private static Notice notice(RoundView round) {
        return new Notice(
                round.organisationId(),
                NoticeKind.TO_SEE_TO,
                RoundsInNotices.KIND,
                round.id(),
                round.reference() == null ? "" : round.reference(),
                round.about(),
                path(round.id()),
                List.of(ASKED, round.endsOn().toString()));
    }

    /** Which rounds this person was told to answer that wait for them still. */
    Set<Long> waiting(long organisation, long person) {
        return settled.waiting(organisation, person, RoundsInNotices.KIND, ASKED);
    }

    /** It waits for this person no more. */
    void answered(Actor actor, RoundView round) {
        askedNoMore(round.organisationId(), actor.personId(), round.id());
    }

    /** The same, whether or not they have answered. */
    void askedNoMore(long organisation, long person, long round) {
        settled.settle(new Settled.Waited(
                organisation, person, RoundsInNotices.KIND, round, ASKED, path(round), List.of(), List.of()));
    }

    /** They are asked anew, but for who asks: what they were asked themselves says the day that it has now. */
    void anew(Actor actor, RoundView round) {
        String path = path(round.id());
        settled.over(round.organisationId(), path, ASKED, actor.personId());
        still.until(round.organisationId(), actor.personId(), path, ASKED, round.endsOn());
        asked(actor, round);
    }

    /** It waits for nobody any more. */
    void over(RoundView round) {
        settled.over(round.organisationId(), path(round.id()), ASKED);
    }

    /** Does work that may change what somebody sees to in this round, and tells them of it. */
    <T> T telling(RoundView round, Supplier<T> work) {
        List<WaitingChanges.Row> before = waiting(round);
        T done = work.get();
        changes.tell(
                new WaitingChanges.About(
                        round.organisationId(), RoundsInNotices.KIND, round.id(), "", round.about(), path(round.id())),
                before,
                waiting(round));
        return done;
    }

    private List<WaitingChanges.Row> waiting(RoundView round) {
        return jdbc.sql("""
                select a.owner_id as person_id, p.name as person, :rule as rule, a.what, :lead as lead, a.due_on
                from readiness_action a
                join readiness_round r on r.id = a.round_id and r.initiative_id is null and r.withdrawn_at is null
                join person p on p.id = a.owner_id
                where a.round_id = :round and a.organisation_id = :organisation
                  and a.done_on is null and a.withdrawn_at is null
                order by a.due_on, a.id""")
                .param("rule", ReadinessAttention.NAME)
                .param("lead", path(round.id()))
                .param("round", round.id())
                .param("organisation", round.organisationId())
                .query(WaitingChanges.Row.class)
                .list();
    }

    private static String path(long round) {
        return "readiness/" + round;
    }
}
