package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeRow;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
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
            Momentum.COUNTED,
            Momentum.QUIETEST,
            RiskPicture.CURRENT,
            RiskPicture.WITHOUT,
            Voice.STAGES,
            Voice.HEARD,
            Deciding.SECTION,
            TeamDraws.TEAMS,
            Ordinary.COUNTED,
            Ordinary.MARKERS,
            Farewells.COUNTED,
            Farewells.LATEST);

    private static final List<Section<?>> OF_MONEY = List.of(SplitScreen.WITH_MONEY, Runway.BY_QUARTER, Runway.BY_NAME);

    private final ScopeReading reading;
    private final InitiativeList list;
    private final Clock clock;

    Portfolios(ScopeReading reading, InitiativeList list, Clock clock) {
        this.reading = reading;
        this.list = list;
        this.clock = clock;
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to view dashboards */
    public Portfolio show(Actor actor, InitiativeFilter filter, Period.Length length) {
        return show(actor, filter, Period.of(length, LocalDate.now(clock)));
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to view dashboards */
    public Portfolio show(Actor actor, InitiativeFilter filter, Period period) {
        actor.require(Permission.VIEW_DASHBOARDS);
        boolean money = actor.may(Permission.VIEW_MONEY);
        LocalDate today = LocalDate.now(clock);
        List<Section<?>> sections = new ArrayList<>(ALWAYS);
        sections.addAll(money ? OF_MONEY : List.of(SplitScreen.WITHOUT_MONEY));
        sections.addAll(
                Ground.sections(filter.teams().size() == 1 ? filter.teams().get(0) : null));
        ScopeReading.Read read = reading.read(actor, filter, period, sections);
        Portfolio.Size size = read.one(Portfolio.Size.SECTION);
        SplitScreen split =
                SplitScreen.of(read.rows(money ? SplitScreen.WITH_MONEY : SplitScreen.WITHOUT_MONEY), money);
        return new Portfolio(
                today,
                period,
                size,
                few(actor, filter, size),
                Pipeline.of(read),
                split,
                money ? Runway.of(read, split, today) : null,
                Shelter.of(read),
                Momentum.of(read),
                RiskPicture.of(read),
                Voice.of(read),
                Deciding.of(read),
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
        return flow(actor, filter, Period.of(length, LocalDate.now(clock)));
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to view dashboards */
    public Flow flow(Actor actor, InitiativeFilter filter, Period period) {
        actor.require(Permission.VIEW_DASHBOARDS);
        ScopeReading.Read read = reading.read(actor, filter, period, Flow.SECTIONS);
        Portfolio.Size size = read.one(Portfolio.Size.SECTION);
        return Flow.of(read, LocalDate.now(clock), period, size, few(actor, filter, size));
    }

    /**
     * What changed after one day until the end of another.
     *
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Changes changes(Actor actor, InitiativeFilter filter, LocalDate since, LocalDate until) {
        actor.require(Permission.VIEW_DASHBOARDS);
        boolean money = actor.may(Permission.VIEW_MONEY);
        List<Section<?>> sections =
                new ArrayList<>(List.of(Portfolio.Size.SECTION, Pipeline.HAPPENINGS, Changes.STEPS, Changes.RISKS));
        if (money) {
            sections.add(Changes.SUMS);
        }
        Period between = new Period(Period.Length.YEAR, since.plusDays(1), until);
        return Changes.of(reading.read(actor, filter, between, sections), since, until, money);
    }

    private List<InitiativeRow> few(Actor actor, InitiativeFilter filter, Portfolio.Size size) {
        return size.all() < Portfolio.FEWEST
                ? list.first(actor, filter, InitiativeSort.USUAL, Portfolio.FEWEST)
                : List.of();
    }
}
