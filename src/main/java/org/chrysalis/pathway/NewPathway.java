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

/**
 * Gives a new organisation its pathway, in the transaction that founds it: the words are those of the program, the
 * choice is the founder's.
 */
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
        boolean chosen = !founded.pathwayTemplate().isBlank();
        PathwayTemplate template =
                chosen ? PathwayTemplate.valueOf(founded.pathwayTemplate()) : PathwayTemplate.FIVE_STAGES;
        Author program = new Author(founded.organisationId(), null, "Chrysalis");
        planting.plant(program, template);
        audit.record(
                chosen ? founded.founder() : program,
                "pathway-started",
                Subject.of("pathway", founded.organisationId(), "Pathway"),
                List.of(new Change("template", null, Plain.words(template))));
    }
}
