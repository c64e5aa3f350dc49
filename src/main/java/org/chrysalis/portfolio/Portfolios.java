package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.PastRegister;
import org.chrysalis.initiative.TwoDays;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a portfolio: over the initiatives that a filter of the list lets through and that the person may see,
 * worked out when they are asked for, in one statement. Money is read for those only who may see it.
 */
@Service
@Transactional(readOnly = true)
public class Portfolios {

    private static final List<Section<?>> ALWAYS = List.of(
            Portfolio.Size.SECTION,
            Pipeline.STAGES,
            Pipeline.HAPPENINGS,
            Shelter.COUNTED,
            Shelter.NEXT,
            Voice.STAGES,
            Voice.HEARD,
            Deciding.COUNTED,
            Deciding.CIRCLES,
            Deciding.LEVELS,
            TeamDraws.TEAMS,
            Ordinary.COUNTED,
            Ordinary.MARKERS,
            Farewells.COUNTED,
            Farewells.LATEST);

    private static final List<Section<?>> OF_MONEY =
            List.of(SplitScreen.WITH_MONEY, Runway.BY_QUARTER, Runway.BY_NAME, Runway.FALLS, Runway.FALLING);

    /** Of what has no day of its own but those on which it was written. */
    private static final List<Section<?>> AS_WRITTEN =
            List.of(Momentum.COUNTED, Momentum.QUIETEST, RiskPicture.CURRENT, RiskPicture.WITHOUT);

    private final ScopeReading reading;
    private final ChangeReading changed;
    private final FewOnes few;
    private final PastRegister past;
    private final Clock clock;

    Portfolios(ScopeReading reading, ChangeReading changed, FewOnes few, PastRegister past, Clock clock) {
        this.reading = reading;
        this.changed = changed;
        this.few = few;
        this.past = past;
        this.clock = clock;
    }

    /**
     * As of a day; none for today.
     *
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     * @throws Refused for a day ahead
     */
    public Portfolio show(Actor actor, InitiativeFilter filter, Period.Length length, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        return asOf == null || asOf.equals(today)
                ? show(actor, filter, period(actor, length, today))
                : showOn(actor, filter, asOf, period(actor, length, asOf));
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to view dashboards */
    public Portfolio show(Actor actor, InitiativeFilter filter, Period.Length length) {
        return show(actor, filter, length, null);
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to view dashboards */
    public Portfolio show(Actor actor, InitiativeFilter filter, Period period) {
        return show(actor, filter, Whom.SEEN, period);
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to view dashboards */
    public Portfolio show(Actor actor, InitiativeFilter filter, Whom whom, Period period) {
        ScopeReading.Read read = reading.read(actor, filter, whom, period, sections(actor, filter, whom));
        return portfolio(actor, LocalDate.now(clock), null, period, few.now(actor, filter, whom, read), read);
    }

    /**
     * The same figures of a day: also of today, where they are those of {@link #show}.
     *
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     * @throws Refused for a day ahead
     */
    public Portfolio showOn(Actor actor, InitiativeFilter filter, LocalDate day, Period period) {
        return showOn(actor, filter, Whom.SEEN, day, period);
    }

    /** Of some of them. */
    public Portfolio showOn(Actor actor, InitiativeFilter filter, Whom whom, LocalDate day, Period period) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("asOf", "portfolio.as-of.future");
        }
        List<Section<?>> sections = new ArrayList<>(sections(actor, filter, whom));
        sections.add(Portfolio.Kept.SECTION);
        ScopeReading.Read read = reading.readOn(actor, filter, whom, day, period, sections);
        Portfolio.Size size = read.one(Portfolio.Size.SECTION);
        Portfolio.Then then = new Portfolio.Then(
                size.all() == 0 ? past.begin(actor).orElse(null) : null,
                read.one(Portfolio.Kept.SECTION).since(),
                read.leftAside(),
                day);
        return portfolio(actor, day, then, period, few.on(day, actor, filter, whom, read), read);
    }

    private static List<Section<?>> sections(Actor actor, InitiativeFilter filter, Whom whom) {
        actor.require(Permission.VIEW_DASHBOARDS);
        List<Section<?>> sections = new ArrayList<>(ALWAYS);
        if (whom == Whom.OPEN) {
            sections.add(Portfolio.Open.SECTION);
        }
        sections.addAll(AS_WRITTEN);
        sections.addAll(actor.may(Permission.VIEW_MONEY) ? OF_MONEY : List.of(SplitScreen.WITHOUT_MONEY));
        sections.addAll(
                Ground.sections(filter.teams().size() == 1 ? filter.teams().get(0) : null));
        return sections;
    }

    private static Portfolio portfolio(
            Actor actor,
            LocalDate day,
            Portfolio.@Nullable Then then,
            Period period,
            List<Portfolio.Few> few,
            ScopeReading.Read read) {
        boolean written = then == null || !then.early();
        boolean seen = actor.may(Permission.VIEW_MONEY);
        boolean money = seen && written;
        SplitScreen split = SplitScreen.of(read.rows(seen ? SplitScreen.WITH_MONEY : SplitScreen.WITHOUT_MONEY), money);
        Deciding deciding = Deciding.of(read);
        return new Portfolio(
                day,
                then,
                period,
                read.one(Portfolio.Size.SECTION),
                few,
                Pipeline.of(read),
                split,
                money ? Runway.of(read, split, day) : null,
                Shelter.of(read),
                written ? Momentum.of(read) : null,
                written ? RiskPicture.of(read) : null,
                Voice.of(read),
                then == null ? deciding : deciding.withoutLevels(),
                TeamDraws.of(read),
                Ground.of(read),
                Ordinary.of(read),
                Farewells.of(read));
    }

    /**
     * How initiatives travel from stage to stage.
     *
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Flow flow(Actor actor, InitiativeFilter filter, Period.Length length) {
        return flow(actor, filter, period(actor, length, LocalDate.now(clock)));
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to view dashboards */
    public Flow flow(Actor actor, InitiativeFilter filter, Period period) {
        return flow(actor, filter, Whom.SEEN, period);
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to view dashboards */
    public Flow flow(Actor actor, InitiativeFilter filter, Whom whom, Period period) {
        actor.require(Permission.VIEW_DASHBOARDS);
        ScopeReading.Read read = reading.read(actor, filter, whom, period, FlowSections.NOW);
        Portfolio.Size size = read.one(Portfolio.Size.SECTION);
        return Flow.of(read, LocalDate.now(clock), period, size, few.now(actor, filter, whom, read));
    }

    /**
     * The same as of the end of a day: also of today, where it is that of {@link #flow}.
     *
     * @param period until that day
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Flow flowOn(Actor actor, InitiativeFilter filter, LocalDate day, Period period) {
        return flowOn(actor, filter, Whom.SEEN, day, period);
    }

    /** Of some of them. */
    public Flow flowOn(Actor actor, InitiativeFilter filter, Whom whom, LocalDate day, Period period) {
        actor.require(Permission.VIEW_DASHBOARDS);
        ScopeReading.Read read = reading.readOn(actor, filter, whom, day, period, FlowSections.THEN);
        Portfolio.Size size = read.one(Portfolio.Size.SECTION);
        return Flow.of(read, day, period, size, few.on(day, actor, filter, whom, read));
    }

    /**
     * What changed after one day until the end of another.
     *
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Changes changes(Actor actor, InitiativeFilter filter, LocalDate since, LocalDate until) {
        return changes(actor, filter, since, BoardsMet.endOf(since), until);
    }

    /**
     * The same, with what is dated before and was not known then.
     *
     * @param known until when what was entered was known, as {@link BoardsMet#known} says
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Changes changes(Actor actor, InitiativeFilter filter, LocalDate since, Instant known, LocalDate until) {
        return changes(actor, filter, new TwoDays(since, until, TwoDays.Fit.EITHER, known));
    }

    /**
     * The same.
     *
     * @param days with until when what was entered was known on the earlier one
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Changes changes(Actor actor, InitiativeFilter filter, TwoDays days) {
        return changed.read(actor, filter, days, false);
    }

    /**
     * The same for everybody who is handed it: where fewer than five fit that are kept to their teams, there is nothing
     * of these in it, as even a count would tell of one.
     *
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Changes openChanges(Actor actor, InitiativeFilter filter, TwoDays days) {
        return changed.read(actor, filter, days, true);
    }

    private Period period(Actor actor, Period.Length length, LocalDate day) {
        actor.require(Permission.VIEW_DASHBOARDS);
        return Period.of(length, day, () -> past.begin(actor));
    }
}
