package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.AnswerFilter;
import org.chrysalis.initiative.PastRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows the list to initiatives by how many of the markers that the organisation offers they show. */
@Component
class OrdinaryFilter extends AnswerFilter {

    /** Of initiative {@code i} or of all, the marks that stand and whose markers are still offered. */
    private static final String SHOWN = """
            from ordinary_mark k
            join ordinary_marker m on m.id = k.marker_id and m.organisation_id = k.organisation_id and not m.retired
            where k.organisation_id = :sightOrganisation and k.unmarked_at is null""";

    private static final String REACHED = """
            i.id = any (array(select k.initiative_id %s group by k.initiative_id
                              having count(*) >= %%s))""".formatted(SHOWN);

    private static final String AS_MANY = REACHED.formatted(":ordinaryCount");

    private final PastRecords records;

    OrdinaryFilter(PastRecords records) {
        super(
                "ordinary",
                "funding.ordinary.filter",
                "ordinaryCount",
                List.of(
                        new Answer("NONE", "funding.ordinary.filter.none", """
                                not exists (select 1 %s and k.initiative_id = i.id)""".formatted(SHOWN)),
                        new Answer("1", "funding.ordinary.filter.one", AS_MANY),
                        new Answer("3", "funding.ordinary.filter.three", AS_MANY),
                        new Answer("ALL", "funding.ordinary.filter.all", REACHED.formatted("""
                                (select greatest(count(*), :ordinaryCount) from ordinary_marker o
                                 where o.organisation_id = :sightOrganisation and not o.retired)"""))));
        this.records = records;
    }

    @Override
    protected Object value() {
        return 1;
    }

    /** Any number may stand in an address. */
    @Override
    public @Nullable Asked ask(String answer) {
        return answer.matches("[1-9][0-9]?") ? asked(AS_MANY, Integer.valueOf(answer)) : super.ask(answer);
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        Asked today = ask(answer);
        return today == null ? null : today.of(records);
    }
}
