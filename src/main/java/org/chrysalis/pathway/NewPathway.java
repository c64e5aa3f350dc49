package org.chrysalis.pathway;

import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Author;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.OrganisationFounded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a new organisation its pathway, in the transaction that founds it. */
@Component
class NewPathway {

    private final TemplatePlanting planting;
    private final AuditTrail audit;

    NewPathway(TemplatePlanting planting, AuditTrail audit) {
        this.planting = planting;
        this.audit = audit;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrganisationFounded founded) {
        PathwayTemplate template = founded.pathwayTemplate().isBlank()
                ? PathwayTemplate.FIVE_STAGES
                : PathwayTemplate.valueOf(founded.pathwayTemplate());
        Author program = new Author(founded.organisationId(), null, "Chrysalis");
        planting.plant(program, template);
        audit.record(
                program,
                "pathway-started",
                Subject.of("pathway", founded.organisationId(), "Pathway"),
                List.of(new Change("template", null, Plain.words(template))));
    }
}
