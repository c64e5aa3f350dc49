package org.chrysalis.risk;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows the list to initiatives with a risk that still stands, to people or to what an organisation names. */
@Component
class RiskBorneBy implements FilterQuestion {

    private static final String PEOPLE = "people";

    private static final String STANDS = """
            exists (select 1 from risk r join risk_kind k on k.id = r.kind_id and k.organisation_id = r.organisation_id
                    where r.initiative_id = i.id and r.organisation_id = :sightOrganisation
                      and r.withdrawn_at is null and r.state <> 'CLOSED' and %s)""";

    private final RiskKinds kinds;

    RiskBorneBy(RiskKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public String labelKey() {
        return "risk.filter.label";
    }

    @Override
    public List<Choice> choices(Actor actor) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.message(PEOPLE, "risk.filter.people"));
        kinds.offered(actor.organisationId()).forEach(kind -> choices.add(Choice.of(kind.id(), kind.name())));
        return choices;
    }

    @Override
    public @Nullable Asked ask(String answer) {
        if (answer.equals(PEOPLE)) {
            return new Asked(STANDS.formatted("k.people = :riskKind"), "riskKind", true);
        }
        return answer.matches("\\d{1,18}")
                ? new Asked(STANDS.formatted("k.id = :riskKind"), "riskKind", Long.valueOf(answer))
                : null;
    }
}
