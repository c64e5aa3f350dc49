package org.chrysalis.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chrysalis.audit.AuditChoices;
import org.chrysalis.audit.AuditChoices.Who;
import org.chrysalis.audit.AuditHistory;
import org.chrysalis.audit.HistoryFilter;
import org.chrysalis.audit.HistoryPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail of the actor's whole organisation. Needs {@link Permission#VIEW_AUDIT}. */
@Service
@Transactional(readOnly = true)
public class OrganisationHistory {

    private final AuditHistory history;
    private final AuditChoices choices;
    private final Discretion discretion;
    private final HistoryLinks links;

    OrganisationHistory(AuditHistory history, AuditChoices choices, Discretion discretion, HistoryLinks links) {
        this.history = history;
        this.choices = choices;
        this.discretion = discretion;
        this.links = links;
    }

    public HistoryPage page(Actor actor, HistoryFilter filter) {
        actor.require(Permission.VIEW_AUDIT);
        return history.ofOrganisation(actor.organisationId(), filter, discretion.hiddenFrom(actor, false));
    }

    /** {@link HistoryLinks} of a page of it. */
    public Map<Long, String> links(Actor actor, HistoryPage page) {
        return links.of(actor, page.entries());
    }

    public List<Who> people(Actor actor) {
        actor.require(Permission.VIEW_AUDIT);
        return choices.people(actor.organisationId());
    }

    public List<String> kinds(Actor actor) {
        actor.require(Permission.VIEW_AUDIT);
        Set<String> hidden = discretion.hiddenFrom(actor, false);
        return choices.kinds(actor.organisationId()).stream()
                .filter(kind -> !hidden.contains(kind))
                .toList();
    }
}
