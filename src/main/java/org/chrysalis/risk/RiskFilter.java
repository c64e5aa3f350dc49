package org.chrysalis.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.PastRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Narrows the list to initiatives with a risk that somebody still has to look at: to people first, then by kind. What
 * has ended has none any more.
 */
@Component
class RiskFilter implements FilterQuestion {

    private static final String PEOPLE = "PEOPLE";
    private static final String HIGH = "HIGH-PEOPLE";

    private final RiskKinds kinds;
    private final PastRecords records;

    RiskFilter(RiskKinds kinds, PastRecords records) {
        this.kinds = kinds;
        this.records = records;
    }

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public String labelKey() {
        return "risk.filter";
    }

    @Override
    public List<Choice> choices(Actor actor) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.message(PEOPLE, "risk.filter.people"));
        choices.add(Choice.message(HIGH, "risk.filter.high-people"));
        kinds.offered(actor.organisationId()).forEach(kind -> choices.add(Choice.of(kind.id(), kind.name())));
        return choices;
    }

    @Override
    public @Nullable Asked ask(String answer) {
        return switch (answer) {
            case PEOPLE -> standing("k.people = :riskPeople", "riskPeople", true);
            case HIGH -> standing("k.people = :riskPeople and " + RiskLevel.HIGH_IN_SQL, "riskPeople", true);
            default ->
                answer.matches("[0-9]{1,18}") ? standing("k.id = :riskKind", "riskKind", Long.valueOf(answer)) : null;
        };
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        Asked today = ask(answer);
        return today == null ? null : today.of(records);
    }

    /**
     * Asked once for the organisation: where few risks are expected, all of them were gone through for each initiative.
     */
    private static Asked standing(String condition, String parameter, Object value) {
        return new Asked("""
                i.status <> 'ENDED' and
                (i.id in (select r.initiative_id from risk r join risk_kind k on k.id = r.kind_id
                          where r.organisation_id = :sightOrganisation
                            and r.withdrawn_at is null and r.state not in ('HAPPENED', 'CLOSED')
                            and %s)) is true""".formatted(condition), parameter, value);
    }
}
