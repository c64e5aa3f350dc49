package org.chrysalis.pack;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Portfolios;
import org.chrysalis.portfolio.Timelines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a plan asks for, as the person who asks may see it and all of it as of one moment. */
@Component
class PackReading {

    private final PackScopes scopes;
    private final Portfolios portfolios;
    private final Timelines timelines;
    private final Surroundings surroundings;

    PackReading(PackScopes scopes, Portfolios portfolios, Timelines timelines, Surroundings surroundings) {
        this.scopes = scopes;
        this.portfolios = portfolios;
        this.timelines = timelines;
        this.surroundings = surroundings;
    }

    /**
     * @throws org.chrysalis.support.Refused where the team or view is no longer there
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Figures read(Actor actor, PackPlan plan) {
        PackScopes.Resolved scope = scopes.resolve(actor, plan.scope());
        Surroundings.Known known = surroundings.read(actor, scope.filter());
        Period period = plan.period().until(known.today(), plan.since());
        return new Figures(
                scope.about(),
                known,
                actor.may(Permission.VIEW_ALL_INITIATIVES),
                portfolios.show(actor, scope.filter(), period),
                plan.sections().contains(PackSection.CHANGES)
                        ? portfolios.changes(
                                actor, scope.filter(), period.from().minusDays(1), period.to())
                        : null,
                plan.sections().contains(PackSection.FLOW) ? portfolios.flow(actor, scope.filter(), period) : null,
                plan.sections().contains(PackSection.TIMELINE)
                        ? timelines.around(actor, scope.filter(), period, TimelineParts.MOST)
                        : null);
    }
}
