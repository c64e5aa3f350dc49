package org.chrysalis.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** An experiment of which nothing is decided, or a risk. */
    private record Open(
            String words,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate lastDay,
            boolean stopped,
            boolean told,
            @Nullable RiskState state,
            @Nullable String kind) {

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
        List<String> stopping = new ArrayList<>();
        List<String> staying = new ArrayList<>();
        for (Open open : open(initiative)) {
            if (open.state() == null) {
                stopping.add(say("risk.ends.experiment." + open.becoming(today), open.words()));
            } else {
                staying.add(
                        say("risk.ends.risk", open.words(), open.kind(), say("risk.state." + Kebab.of(open.state()))));
            }
        }
        return new Standing(few(stopping), few(staying), false);
    }

    /** The risks are those that somebody still has to look at, and those that happened to people, in the order of every list. */
    private List<Open> open(InitiativeHeader initiative) {
        return jdbc.sql("""
                select words, starts_on, last_day, stopped, told, state, kind
                from (select 1 as part, e.id as place, e.question as words, e.started_on as starts_on,
                             %s as last_day, e.ending_id is not null as stopped, %s as told, null as state, null as kind
                      from experiment e
                      where e.initiative_id = :initiative and e.organisation_id = :organisation
                        and e.decision is null and e.withdrawn_at is null
                      union all
                      select 2, row_number() over (%s), r.wording, null, null, false, false, r.state, k.name
                      from risk r join risk_kind k on k.id = r.kind_id
                      where r.initiative_id = :initiative and r.organisation_id = :organisation
                        and r.withdrawn_at is null
                        and (r.state not in ('HAPPENED', 'CLOSED') or r.state = 'HAPPENED' and k.people)) open
                order by part, place""".formatted(
                                ExperimentReading.LAST_DAY_IN_SQL, ExperimentReading.TOLD_IN_SQL, RiskReading.ORDER))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Open.class)
                .list();
    }

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

    private List<String> few(List<String> sentences) {
        if (sentences.size() <= LISTED) {
            return sentences;
        }
        List<String> few = new ArrayList<>(sentences.subList(0, LISTED));
        few.add(say("risk.ends.more", sentences.size() - LISTED));
        return few;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
