package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Narrows the list to initiatives that go on and that one person leads alone: together with who leads them, to those
 * that would be without a lead.
 */
@Component
class LeadsFilter extends AnswerFilter {

    static final String NAME = "leads";
    static final String ONE = "ONE";

    private static final int ALONE = 1;

    LeadsFilter() {
        super(
                NAME,
                "initiative.filter.leads",
                "leadsAlone",
                List.of(new Answer(
                        ONE, "initiative.filter.leads.one", "i.status <> 'ENDED' and " + FilterQuestion.among("""
                        select l.initiative_id
                        from initiative_person l
                        join initiative o on o.id = l.initiative_id and o.organisation_id = :sightOrganisation
                        join membership m on m.person_id = l.person_id
                                         and m.organisation_id = o.organisation_id and m.active
                        where l.part = 'LEAD'
                        group by l.initiative_id
                        having count(*) = :leadsAlone"""))));
    }

    @Override
    protected Object value() {
        return ALONE;
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        return ONE.equals(answer) ? asked("i.status <> 'ENDED' and cardinality(i.leads) = :leadsAlone", value()) : null;
    }
}
