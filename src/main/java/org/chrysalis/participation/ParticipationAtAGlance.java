package org.chrysalis.participation;

import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewPart;
import org.chrysalis.initiative.OverviewParts;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What of participation, partners and ripples matters now, for the overview. Whoever calls has opened it. */
@Service
public class ParticipationAtAGlance implements OverviewPart {

    private static final String SQL = """
            with heard as (
                select p.id, p.held_on, p.what, %s as waiting from participation p
                where p.initiative_id = :initiative and p.organisation_id = :organisation and p.withdrawn_at is null),
            partners as (
                select p.name, l.strength, l.strength in ('ABSENT', 'FRAGILE') as weak
                from partner p
                left join lateral (select s.strength from partner_strength s
                                   where s.partner_id = p.id and s.withdrawn_at is null
                                   order by s.noted_on desc, s.id desc limit 1) l on true
                where p.initiative_id = :initiative and p.organisation_id = :organisation and p.withdrawn_at is null),
            ripples as (
                select r.id, r.seen_on, r.what from ripple r
                where r.initiative_id = :initiative and r.organisation_id = :organisation and r.withdrawn_at is null)
            select (select count(*) from heard) as occasions,
                   (select count(*) from heard where waiting) as waiting,
                   (select held_on from heard order by held_on desc, id desc limit 1) as last_on,
                   (select what from heard order by held_on desc, id desc limit 1) as last_what,
                   (select count(*) from partners) as partners,
                   (select min(name) from partners where weak) as weak,
                   (select greatest(count(*) - 1, 0) from partners where weak) as weak_more,
                   (select count(*) from partners where strength is null) as unsaid,
                   (select count(*) from ripples) as ripples,
                   (select what from ripples
                    order by seen_on desc, id desc limit 1) as last_ripple""".formatted(ParticipationReading.WAITING);

    private final OverviewParts parts;

    ParticipationAtAGlance(OverviewParts parts) {
        this.parts = parts;
    }

    /**
     * In numbers and in what was last.
     *
     * @param waiting on how many occasions people were heard and do not know yet what came of it
     * @param weak the partner whose relationship is fragile or absent, the first by name
     * @param weakMore how many others are as well
     * @param unsaid of how many partners nobody has said how strong the relationship is
     */
    public record Glance(
            long occasions,
            long waiting,
            @Nullable LocalDate lastOn,
            @Nullable String lastWhat,
            long partners,
            @Nullable String weak,
            long weakMore,
            long unsaid,
            long ripples,
            @Nullable String lastRipple) {

        public boolean empty() {
            return occasions == 0 && partners == 0 && ripples == 0;
        }
    }

    @Override
    public String name() {
        return "participation";
    }

    @Override
    public String sql() {
        return SQL;
    }

    public Glance of(Actor actor, InitiativeHeader initiative) {
        return parts.rows(actor, initiative, this, Glance.class).get(0);
    }
}
