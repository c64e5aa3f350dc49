package org.chrysalis.funding;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a sum of money, such as its offer letter: for those alone who see money. */
@Component
public class FundingFiles extends RecordFiles {

    public static final String KIND = "funding";

    FundingFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "source", new Table("funding", "withdrawn_at"), RecordPage.of("funding/%1$d"));
    }

    /** It has been found by its number alone: to others it is missing, or they could count what there is. */
    @Override
    protected void requireSight(Actor actor, InitiativeHeader initiative) {
        if (!FundingSight.of(actor, initiative)) {
            throw new NotFound(KIND);
        }
    }
}
