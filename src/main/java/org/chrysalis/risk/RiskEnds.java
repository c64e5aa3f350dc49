package org.chrysalis.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is being tested stops with an initiative, undecided; what was only planned is kept as never begun. Risks stay as
 * they stood: nobody made them smaller by ending it, so they are named before.
 */
@Component
@Order(1) // what concerns people before money and posts
class RiskEnds implements ClosedWithEnding {

    /** Of experiments, and of risks. */
    private static final int LISTED = 20;

    private final Experiments experiments;
    private final ExperimentRepository tested;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    RiskEnds(
            Experiments experiments,
            ExperimentRepository tested,
            JdbcClient jdbc,
            MessageSource messages,
            Clock clock) {
        this.experiments = experiments;
        this.tested = tested;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * An experiment of which nothing is decided, or a risk.
     *
     * @param number how many of either there are
     */
    private record Open(
            String words,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate lastDay,
            boolean stopped,
            boolean told,
            @Nullable RiskState state,
            @Nullable String kind,
            int number) {

        private String becoming(LocalDate today) {
            if (ExperimentView.State.on(today, startsOn, lastDay, null, stopped, told)
                    == ExperimentView.State.PLANNED) {
                return "planned";
            }
            return startsOn != null && (lastDay == null || !lastDay.isBefore(today)) ? "running" : "over";
        }
    }

    @Override
    public Standing standing(InitiativeHeader initiative) {
        LocalDate today = LocalDate.now(clock);
        List<Open> stopping = new ArrayList<>();
        List<Open> staying = new ArrayList<>();
        open(initiative).forEach(open -> (open.state() == null ? stopping : staying).add(open));
        return new Standing(
                few(stopping, open -> say("risk.ends.experiment." + open.becoming(today), open.words())),
                few(staying, this::stays),
                false);
    }

    private String stays(Open risk) {
        return say(
                "risk.ends.risk",
                risk.words(),
                risk.kind(),
                say("risk.state." + Kebab.of(Objects.requireNonNull(risk.state()))));
    }

    /**
     * The risks are those that somebody still has to look at, and those that happened to people, in the order of every
     * list. Of both the first few.
     */
    private List<Open> open(InitiativeHeader initiative) {
        return jdbc.sql("""
                with open as (
                    select 1 as part, row_number() over (order by e.id) as place, e.question as words,
                           e.started_on as starts_on, %s as last_day, e.ending_id is not null as stopped,
                           %s as told, null as state, null as kind, count(*) over () as number
                    from experiment e
                    where e.initiative_id = :initiative and e.organisation_id = :organisation
                      and e.decision is null and e.withdrawn_at is null
                    union all
                    select 2, row_number() over (%s), r.wording, null, null, false, false, r.state, k.name,
                           count(*) over ()
                    from risk r join risk_kind k on k.id = r.kind_id
                    where r.initiative_id = :initiative and r.organisation_id = :organisation
                      and r.withdrawn_at is null
                      and (r.state not in ('HAPPENED', 'CLOSED') or r.state = 'HAPPENED' and k.people))
                select words, starts_on, last_day, stopped, told, state, kind, number
                from open where place <= :listed order by part, place
                """.formatted(
                                ExperimentReading.LAST_DAY_IN_SQL, ExperimentReading.TOLD_IN_SQL, RiskReading.ORDER))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("listed", LISTED)
                .query(Open.class)
                .list();
    }

    /** Each experiment of which nothing is decided, however many there are: none may go on. */
    @Override
    public void close(Actor actor, InitiativeHeader initiative, End ending) {
        LocalDate today = LocalDate.now(clock);
        for (Experiment experiment : undecided(initiative)) {
            if (experiment.isPlannedOn(today)) {
                experiments.leaveUnbegun(actor, initiative, experiment);
            } else if (experiment.goesOnUntil(ending.day())) {
                experiments.stopWith(actor, initiative, experiment, ending);
            }
        }
    }

    @Override
    public void shift(Actor actor, InitiativeHeader initiative, End ending) {
        List<Experiment> stopped = tested.findByOrganisationIdAndInitiativeIdAndEndingIdAndWithdrawnAtIsNullOrderById(
                initiative.organisationId(), initiative.id(), ending.id());
        // An earlier day can lie before the own end of one that had come to it by the day that was said first.
        Stream.concat(stopped.stream(), undecided(initiative).stream().filter(each -> each.goesOnUntil(ending.day())))
                .distinct()
                .forEach(experiment -> experiments.stopWith(actor, initiative, experiment, ending));
    }

    private List<Experiment> undecided(InitiativeHeader initiative) {
        return tested.findByOrganisationIdAndInitiativeIdAndDecisionIsNullAndWithdrawnAtIsNullOrderById(
                initiative.organisationId(), initiative.id());
    }

    /** A sentence of each that is listed, and how many there are beside them. */
    private List<String> few(List<Open> listed, Function<Open, String> sentence) {
        List<String> few = new ArrayList<>(listed.stream().map(sentence).toList());
        int more = listed.isEmpty() ? 0 : listed.get(0).number() - listed.size();
        if (more > 0) {
            few.add(say("risk.ends.more", more));
        }
        return few;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
