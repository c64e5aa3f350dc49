package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextReading;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.OpenQuestions;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form that ends an initiative offers: no stage is chosen, and none of its criteria. */
@Service
@Transactional(readOnly = true)
public class EndChoices {

    /** As many questions as are named before an initiative ends. */
    public static final int LISTED = 20;

    private final Initiatives initiatives;
    private final Directory directory;
    private final ContextReading context;
    private final OpenQuestions questions;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndChoices(
            Initiatives initiatives,
            Directory directory,
            ContextReading context,
            OpenQuestions questions,
            JdbcClient jdbc,
            Clock clock) {
        this.initiatives = initiatives;
        this.directory = directory;
        this.context = context;
        this.questions = questions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param visit where it stands; none once it has ended
     * @param activities how many activities nobody has done
     * @param conditions how many conditions nobody has met
     * @param questions what was asked and waits for an answer, the oldest first: as many as are listed, and one more
     *     where there are more
     * @param ifItStops what people wrote earlier about what happens then; empty where nobody did
     * @param happened what happened to the organisation, the latest first
     */
    public record Offer(
            InitiativeHeader initiative,
            Directory.People people,
            @Nullable Long visit,
            int activities,
            int conditions,
            List<String> questions,
            String ifItStops,
            List<ContextEventView> happened) {}

    private record Left(
            @Nullable Long visit, int activities, int conditions, List<String> questions, String ifItStops) {}

    /**
     * For a person who may end it.
     *
     * @throws org.chrysalis.support.NotFound if there is no such initiative for this person
     * @throws org.chrysalis.support.Forbidden without the permission
     */
    public Offer of(Actor actor, String reference) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireMovableBy(actor);
        Left left = left(actor, initiative);
        return new Offer(
                initiative,
                directory.people(actor),
                left.visit(),
                left.activities(),
                left.conditions(),
                left.questions(),
                left.ifItStops(),
                context.choices(actor, LocalDate.now(clock)));
    }

    private Left left(Actor actor, InitiativeHeader initiative) {
        return jdbc.sql("""
                select v.id as visit, (%s) as activities,
                       (select count(*) from condition
                        where initiative_id = :initiative and organisation_id = :organisation
                          and met_on is null) as conditions,
                       array(select words from (%s) asked order by id limit %d) as questions,
                       coalesce(i.if_it_stops, '') as if_it_stops
                from initiative i
                left join visit v on v.initiative_id = i.id and v.organisation_id = i.organisation_id
                    and v.main and v.ended_on is null
                where i.id = :initiative and i.organisation_id = :organisation
                """.formatted(ActivityReading.OPEN, questions.words(actor, initiative), LISTED + 1))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query((row, number) -> new Left(
                        row.getObject("visit", Long.class),
                        row.getInt("activities"),
                        row.getInt("conditions"),
                        List.of((String[]) row.getArray("questions").getArray()),
                        row.getString("if_it_stops")))
                .single();
    }
}
