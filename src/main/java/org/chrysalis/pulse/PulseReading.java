package org.chrysalis.pulse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of an initiative, for pages that show them. Whoever calls has opened it for who asks. What was said in a
 * round that is open, or that fewer than three answered, is not read at all: every statement that reads results is
 * made from {@link #RESULTS}.
 */
@Service
@Transactional(readOnly = true)
public class PulseReading {

    /** From so many on answers are shown. */
    public static final int FEWEST = 3;

    /** As many rounds as one page shows: four years of one a month. */
    public static final int MOST = 48;

    static final String RESULTS = """
            select r.id, r.opens_on, coalesce(r.closed_on, r.closes_on) as ended_on, t.round_id is not null as shown,
                   coalesce(t.answers, 0) as answers, t.momentum, t.headspace, t.support, t.safety, t.lines
            from pulse_round r
            left join pulse_tally t on t.round_id = r.id and t.answers >= 3
            where r.organisation_id = :organisation and r.initiative_id = :initiative
              and (r.closed_on is not null or r.closes_on < :today)\s""";

    static final String NEWEST_FIRST = "order by ended_on desc, r.id desc ";

    private final JdbcClient jdbc;
    private final LinkNames names;
    private final Clock clock;

    PulseReading(JdbcClient jdbc, LinkNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A round that is open, as the person who asks may know of it.
     *
     * @param enough whether three or more have answered; how many did, or who, is told nobody
     * @param answered whether the person who asks has
     * @param asked how many lead the initiative or are in its team
     * @param links how many links were made
     * @param linksFor whom they are for, by who made them
     */
    public record Open(
            LocalDate opensOn,
            LocalDate closesOn,
            boolean enough,
            boolean answered,
            int asked,
            int links,
            List<LinksBy> linksFor,
            int version) {

        /** Whether so few can answer that nothing could be shown. */
        public boolean tooFew() {
            return asked + links < FEWEST;
        }
    }

    /** Those of these whose team was asked at least once. */
    List<Long> everAsked(long organisationId, Collection<Long> initiatives) {
        return jdbc.sql("""
                select distinct initiative_id from pulse_round
                where organisation_id = :organisation and initiative_id = any (:initiatives)""")
                .param("organisation", organisationId)
                .param("initiatives", initiatives.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public Optional<Open> open(Actor actor, InitiativeHeader initiative) {
        return jdbc.sql("""
                select r.opens_on, r.closes_on, t.answers >= :fewest as enough,
                       exists (select 1 from pulse_taken p
                               where p.round_id = r.id and p.person_id = :person) as answered,
                       (select count(*) from initiative_person ip
                        join membership m on m.person_id = ip.person_id
                            and m.organisation_id = r.organisation_id and m.active
                        where ip.initiative_id = r.initiative_id) as asked,
                       r.links_made as links, r.version, r.id
                from pulse_round r join pulse_tally t on t.round_id = r.id
                where r.organisation_id = :organisation and r.initiative_id = :initiative
                  and r.closed_on is null and r.closes_on >= :today
                  and not exists (select 1 from initiative i
                                        where i.id = r.initiative_id and i.organisation_id = :organisation
                                          and i.status = 'ENDED')""")
                .param("fewest", FEWEST)
                .param("person", actor.personId())
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Open(
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getBoolean("enough"),
                        row.getBoolean("answered"),
                        row.getInt("asked"),
                        row.getInt("links"),
                        names.of(row.getLong("id"), ""),
                        row.getInt("version")))
                .optional();
    }

    /** The last day of the round that is open. */
    Optional<LocalDate> openUntil(InitiativeHeader initiative) {
        return jdbc.sql("""
                select closes_on from pulse_round
                where organisation_id = :organisation and initiative_id = :initiative
                  and closed_on is null and closes_on >= :today""")
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("today", LocalDate.now(clock))
                .query(LocalDate.class)
                .optional();
    }

    /** The closed rounds, newest first, so many at most. */
    public List<RoundView> closed(InitiativeHeader initiative, int most) {
        return read(initiative, NEWEST_FIRST + "limit " + most, 0);
    }

    /** @throws NotFound if there is none, or it is open */
    public RoundView one(InitiativeHeader initiative, long id) {
        return read(initiative, "and r.id = :id", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("pulse-round"));
    }

    /** The last closed round that enough answered, of an initiative that has not ended. */
    Optional<RoundView> lastShown(long organisationId, long initiativeId) {
        String rest = """
                and t.round_id is not null
                and exists (select 1 from initiative i
                            where i.id = r.initiative_id and i.organisation_id = :organisation
                              and i.status <> 'ENDED')\s""";
        return read(organisationId, initiativeId, rest + NEWEST_FIRST + "limit 1", 0).stream()
                .findFirst();
    }

    private List<RoundView> read(InitiativeHeader initiative, String rest, long id) {
        return read(initiative.organisationId(), initiative.id(), rest, id);
    }

    private List<RoundView> read(long organisationId, long initiativeId, String rest, long id) {
        return jdbc.sql(RESULTS + rest)
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .query((row, number) -> view(row))
                .list();
    }

    private static RoundView view(ResultSet row) throws SQLException {
        boolean shown = row.getBoolean("shown");
        List<Score> scores = new ArrayList<>();
        if (shown) {
            for (Tap tap : Tap.values()) {
                scores.add(Score.of(tap, Tallies.counts(row, tap.key())));
            }
        }
        return new RoundView(
                row.getLong("id"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                shown,
                row.getInt("answers"),
                List.copyOf(scores),
                shown ? List.of((String[]) row.getArray("lines").getArray()) : List.of());
    }
}
