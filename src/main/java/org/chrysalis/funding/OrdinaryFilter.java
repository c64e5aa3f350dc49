package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.PastRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows the list to initiatives by how many of the markers that the organisation offers they show. */
@Component
class OrdinaryFilter implements FilterQuestion {

    /** Of initiative {@code i} or of all, the marks that stand and whose markers are still offered. */
    private static final String SHOWN = """
            from ordinary_mark k
            join ordinary_marker m on m.id = k.marker_id and m.organisation_id = k.organisation_id and not m.retired
            where k.organisation_id = :sightOrganisation and k.unmarked_at is null""";

    private static final String REACHED = """
            i.id = any (array(select k.initiative_id %s group by k.initiative_id having count(*) >= %%s))""".formatted(SHOWN);

    private final PastRecords records;

    OrdinaryFilter(PastRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "ordinary";
    }

    @Override
    public String labelKey() {
        return "funding.ordinary.filter";
    }

    @Override
    public List<Choice> choices(Actor actor) {
        return List.of(
                Choice.message("NONE", "funding.ordinary.filter.none"),
                Choice.message("1", "funding.ordinary.filter.one"),
                Choice.message("3", "funding.ordinary.filter.three"),
                Choice.message("ALL", "funding.ordinary.filter.all"));
    }

    @Override
    public @Nullable Asked ask(String answer) {
        return switch (answer) {
            case "NONE" ->
                new Asked("not exists (select 1 %s and k.initiative_id = i.id)".formatted(SHOWN), "ordinaryCount", 0);
            case "ALL" -> new Asked(REACHED.formatted("""
                                (select greatest(count(*), :ordinaryCount) from ordinary_marker o
                                 where o.organisation_id = :sightOrganisation and not o.retired)"""), "ordinaryCount", 1);
            default ->
                answer.matches("[1-9][0-9]?")
                        ? new Asked(REACHED.formatted(":ordinaryCount"), "ordinaryCount", Integer.valueOf(answer))
                        : null;
        };
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        Asked today = ask(answer);
        return today == null ? null : today.on(day, records);
    }
}
