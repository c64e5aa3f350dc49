package org.chrysalis.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.people.OneTimeToken;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers. An answer changes how often each was said, and that this person or this link has answered: nothing
 * else, nowhere. So it is in no trail and no log, it does not count as something recorded, and it goes past
 * {@code Submissions}, which would keep a digest of four numbers beside the person; sent twice it is counted once,
 * because nobody answers twice. It cannot be changed or taken back, because nobody knows which one it is.
 */
@Service
@Transactional
public class PulseAnswers {

    private final Initiatives initiatives;
    private final PulseRoundRepository rounds;
    private final Takers takers;
    private final Tallies tallies;
    private final LinkNames names;
    private final JdbcClient jdbc;
    private final Clock clock;

    PulseAnswers(
            Initiatives initiatives,
            PulseRoundRepository rounds,
            Takers takers,
            Tallies tallies,
            LinkNames names,
            JdbcClient jdbc,
            Clock clock) {
        this.initiatives = initiatives;
        this.rounds = rounds;
        this.takers = takers;
        this.tallies = tallies;
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a link asks for.
     *
     * @param used whether it was answered with
     * @param madeFor whom it is for; empty where nobody is named
     * @param others whom the other links of the round are for, by who made them
     */
    public record Offer(
            String organisationName,
            String initiativeName,
            LocalDate until,
            boolean used,
            String madeFor,
            List<LinksBy> others) {}

    private record Open(
            long roundId,
            String organisationName,
            String initiativeName,
            LocalDate until,
            boolean used,
            String madeFor) {}

    /**
     * Counts the answer of somebody who leads the initiative or is in its team; nothing happens for who has answered.
     *
     * @throws Forbidden for anybody else, whatever they may edit
     * @throws Refused where no round is open, and for an answer that says nothing
     */
    public void answer(Actor actor, String reference, GiveAnswer answer) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        requireAsked(initiative);
        initiative.requireGoingOn();
        PulseRound round = rounds.takeOpen(initiative.organisationId(), initiative.id(), LocalDate.now(clock))
                .orElseThrow(PulseAnswers::closed);
        requireSomething(answer);
        if (takers.add(round.id(), actor.personId())) {
            tallies.count(round.id(), answer);
        }
    }

    /** @throws Forbidden for whoever neither leads the initiative nor is in its team */
    public static void requireAsked(InitiativeHeader initiative) {
        if (!initiative.own()) {
            throw new Forbidden("own");
        }
    }

    /** @throws NotFound if there is no such link, or its round has closed */
    @Transactional(readOnly = true)
    public Offer offer(String token) {
        Open open = find(token, "");
        return new Offer(
                open.organisationName(),
                open.initiativeName(),
                open.until(),
                open.used(),
                open.madeFor(),
                names.of(open.roundId(), open.madeFor()));
    }

    /**
     * Counts the answer of whoever holds the link; nothing happens where it was used.
     *
     * @throws NotFound as {@link #offer} does
     * @throws Refused for an answer that says nothing
     */
    public void answerByLink(String token, GiveAnswer answer) {
        Open open = find(token, "for update of r");
        requireSomething(answer);
        if (takers.use(open.roundId(), OneTimeToken.hash(token))) {
            tallies.count(open.roundId(), answer);
        }
    }

    private Open find(String token, String lock) {
        return jdbc.sql("""
                select r.id as round_id, o.name as organisation_name, i.name as initiative_name,
                       r.closes_on as until, l.used, l.made_for
                from pulse_link l
                join pulse_round r on r.id = l.round_id
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                join organisation o on o.id = r.organisation_id
                where l.token_hash = :hash and r.closed_on is null and r.closes_on >= :today and i.status <> 'ENDED'
                """ + lock)
                .param("hash", OneTimeToken.hash(token))
                .param("today", LocalDate.now(clock))
                .query(Open.class)
                .optional()
                .orElseThrow(() -> new NotFound("pulse-link"));
    }

    private static void requireSomething(GiveAnswer answer) {
        if (answer.saysNothing()) {
            throw new Refused("momentum", "pulse.answer.nothing");
        }
    }

    private static Refused closed() {
        return new Refused(null, "pulse.answer.closed");
    }
}
