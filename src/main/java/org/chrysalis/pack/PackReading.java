package org.chrysalis.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.chrysalis.initiative.TwoDays;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.BoardsMet;
import org.chrysalis.portfolio.Changes;
import org.chrysalis.portfolio.Flow;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Portfolio;
import org.chrysalis.portfolio.Portfolios;
import org.chrysalis.portfolio.Timelines;
import org.chrysalis.portfolio.Timelines.Handed;
import org.chrysalis.portfolio.Whom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a plan asks for, as the person who asks may see it and all of it as of one moment. */
@Component
class PackReading {

    private final PackScopes scopes;
    private final Portfolios portfolios;
    private final BoardsMet boards;
    private final Timelines timelines;
    private final Surroundings surroundings;

    PackReading(
            PackScopes scopes,
            Portfolios portfolios,
            BoardsMet boards,
            Timelines timelines,
            Surroundings surroundings) {
        this.scopes = scopes;
        this.portfolios = portfolios;
        this.boards = boards;
        this.timelines = timelines;
        this.surroundings = surroundings;
    }

    /**
     * @param now the moment at which it would be published
     * @throws org.chrysalis.support.Refused where the team or view is no longer there
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Figures read(Actor actor, PackDraft draft, Instant now) {
        PackPlan plan = draft.plan();
        PackScopes.Resolved scope = scopes.resolve(actor, plan.scope());
        LocalDate today = surroundings.today();
        LocalDate asOf = plan.asOf();
        boolean past = asOf != null && asOf.isBefore(today);
        LocalDate last = past ? asOf : today;
        Surroundings.Known known = surroundings.read(actor, scope.filter(), past ? last : null);
        // What was entered since the pack that it corrects is told by the next.
        Instant told = !past
                ? null
                : draft.corrects() == null
                        ? now
                        : boards.toldAfter(actor, plan.scope().board(), last).orElse(null);
        Period period = plan.period().until(last, plan.since(), length -> Period.of(length, last, known::begin));
        Whom whom = Portfolio.givesAway(known.counted()) ? Whom.OPEN : Whom.SEEN;
        Portfolio portfolio = portfolio(actor, scope, whom, period, past);
        boolean flows = plan.sections().contains(PackSection.FLOW) && !portfolio.tooFew();
        return new Figures(
                scope.about(),
                known,
                actor.may(Permission.VIEW_ALL_INITIATIVES),
                portfolio,
                whom == Whom.SEEN ? 0 : known.counted(),
                plan.sections().contains(PackSection.CHANGES) ? changes(actor, plan, scope, period, told) : null,
                flows ? flow(actor, scope, whom, period, past) : null,
                plan.sections().contains(PackSection.TIMELINE) ? timeline(actor, scope, period, past) : null);
    }

    private Portfolio portfolio(Actor actor, PackScopes.Resolved scope, Whom whom, Period period, boolean past) {
        return past
                ? portfolios.showOn(actor, scope.filter(), whom, period.to(), period)
                : portfolios.show(actor, scope.filter(), whom, period);
    }

    private Flow flow(Actor actor, PackScopes.Resolved scope, Whom whom, Period period, boolean past) {
        return past
                ? portfolios.flowOn(actor, scope.filter(), whom, period.to(), period)
                : portfolios.flow(actor, scope.filter(), whom, period);
    }

    private Handed timeline(Actor actor, PackScopes.Resolved scope, Period period, boolean past) {
        return past
                ? timelines.aroundOn(actor, scope.filter(), period, TimelineParts.MOST)
                : timelines.around(actor, scope.filter(), period, TimelineParts.MOST);
    }

    /** What fitted on either day may be more, and other, than what fits now. */
    private Changes changes(
            Actor actor, PackPlan plan, PackScopes.Resolved scope, Period period, @Nullable Instant told) {
        LocalDate before = period.from().minusDays(1);
        Instant known = boards.known(actor, plan.scope().board(), before);
        return portfolios.openChanges(
                actor, scope.filter(), new TwoDays(before, period.to(), TwoDays.Fit.EITHER, known, told));
    }
}
