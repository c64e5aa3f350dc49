package org.chrysalis.funding;

import java.util.Set;
import org.chrysalis.people.Actor;
import org.chrysalis.people.DiscreetKinds;
import org.springframework.stereotype.Component;

/** History tells of money to those alone who see it on its pages. */
@Component
class FundingDiscretion implements DiscreetKinds {

    @Override
    public Set<String> kinds() {
        return Set.of("funding", "spend", "horizon");
    }

    @Override
    public boolean openTo(Actor actor, boolean own) {
        return FundingSight.of(actor, own);
    }

    @Override
    public String openTo(String own) {
        return FundingSight.of(own);
    }
}
