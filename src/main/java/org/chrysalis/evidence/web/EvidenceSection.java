package org.chrysalis.evidence.web;

import org.chrysalis.evidence.EvidenceSummary;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the overview: how much is known, how much of it speaks against the idea, and what was read last. */
@Component
class EvidenceSection implements OverviewSection {

    private final EvidenceSummary summary;

    EvidenceSection(EvidenceSummary summary) {
        this.summary = summary;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String template() {
        return "evidence/_overview";
    }

    @Override
    public String fragment() {
        return "evidence";
    }

    @Override
    public EvidenceSummary.@Nullable Summary view(Actor actor, InitiativeHeader initiative) {
        EvidenceSummary.Summary now = summary.of(actor, initiative);
        return now.empty() ? null : now;
    }
}
