package org.chrysalis.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.people.OneTimeToken;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes links for people without an account, each for somebody who is named to the whole team: whoever makes links can
 * use them, and being two of three would tell them what the third said. A name that nobody knows is noticed, and whose
 * it is.
 */
@Service
@Transactional
public class PulseLinks {

    /** As many links as are made at once, and for one round in all. */
    public static final int MOST_AT_ONCE = 20;

    static final int MOST = 60;

    public static final int LONGEST_NAME = 80;

    private final Changing changing;
    private final PulseRoundRepository rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    PulseLinks(Changing changing, PulseRoundRepository rounds, JdbcClient jdbc, Clock clock) {
        this.changing = changing;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret of a link, and whom it is for. */
    public record Link(String madeFor, String token) {}

    /**
     * The secrets of links, to be shown now or never.
     *
     * @param links none if the form was sent before: they were shown then
     */
    public record Made(List<Link> links, LocalDate until) {}

    /**
     * Makes a link for each, good for one answer in the open round.
     *
     * @param names by which the team knows them: a name or a role
     * @throws Refused where none is open; for more than a round may have, for a name that is there twice or has a link
     *     already, and for somebody who has an account and is asked anyway
     */
    public Made make(Actor actor, String reference, UUID submission, List<String> names) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        PulseRound round = rounds.takeOpen(initiative.organisationId(), initiative.id(), LocalDate.now(clock))
                .orElseThrow(() -> new Refused(null, "pulse.round.none-open")
                        .leadingTo("/initiatives/" + initiative.reference() + "/pulse", "pulse.round.see"));
        List<Link> links = new ArrayList<>();
        changing.once(actor, submission, "pulse-links " + reference, () -> {
            require(initiative, round, names);
            for (String name : names) {
                links.add(add(actor, round, name));
            }
            round.addLinks(names.size());
            rounds.saveAndFlush(round);
            record(actor, initiative, round, names.size());
        });
        return new Made(List.copyOf(links), round.closesOn());
    }

    private void require(InitiativeHeader initiative, PulseRound round, List<String> names) {
        if (names.isEmpty() || names.size() > MOST_AT_ONCE || round.linksMade() + names.size() > MOST) {
            throw new Refused("names", "pulse.links.many", MOST_AT_ONCE, MOST - round.linksMade());
        }
        Set<String> taken = jdbc
                .sql("select lower(made_for) from pulse_link where round_id = :round")
                .param("round", round.id())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        Set<String> asked = asked(initiative);
        for (String name : names) {
            String key = name.toLowerCase(Locale.ROOT);
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new Refused("names", "pulse.links.long", LONGEST_NAME);
            }
            if (asked.contains(key)) {
                throw new Refused("names", "pulse.links.asked", name);
            }
            if (!taken.add(key)) {
                throw new Refused("names", "pulse.links.twice", name);
            }
        }
    }

    /** The names of those who have an account and are asked anyway: with a link they would be two. */
    private Set<String> asked(InitiativeHeader initiative) {
        return jdbc
                .sql("""
                        select lower(p.name) from initiative_person ip
                        join initiative i on i.id = ip.initiative_id and i.organisation_id = :organisation
                        join person p on p.id = ip.person_id
                        where ip.initiative_id = :initiative""")
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private Link add(Actor actor, PulseRound round, String name) {
        String token = OneTimeToken.fresh();
        jdbc.sql("insert into pulse_link (token_hash, round_id, made_for, maker_id) values (:hash, :round, :name, :by)")
                .param("hash", OneTimeToken.hash(token))
                .param("round", round.id())
                .param("name", name)
                .param("by", actor.personId())
                .update();
        return new Link(name, token);
    }

    /** How many stays in the history; for whom does not. */
    private void record(Actor actor, InitiativeHeader initiative, PulseRound round, int number) {
        changing.record(
                actor,
                initiative,
                "pulse-links-made",
                initiative.part("pulse-round", round.id()),
                Change.collect()
                        .field("pulse-links", null, String.valueOf(number))
                        .list());
    }
}
