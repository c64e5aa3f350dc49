package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Home.Group;
import org.chrysalis.portfolio.Home.Happening;
import org.chrysalis.portfolio.Home.Item;
import org.chrysalis.portfolio.Home.Mine;
import org.chrysalis.support.web.Paging;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What needs a person's attention. Everybody is shown what waits for them by name and what concerns the initiatives
 * that they lead or are in the team of; those who see dashboards and may edit every initiative are shown the whole
 * organisation's, their own first. Nobody is shown anything of an initiative that they may not see.
 */
@Service
@Transactional(readOnly = true)
public class HomePage {

    /** More reasons of their own than this nobody reads; they are on the pages of the groups. */
    private static final int MOST_OWN = 500;

    /** As far as a group can be paged through. */
    private static final int MOST_PAGED = 1_000;

    private final AttentionQueries attention;
    private final HomeQueries queries;
    private final Clock clock;

    HomePage(AttentionQueries attention, HomeQueries queries, Clock clock) {
        this.attention = attention;
        this.queries = queries;
        this.clock = clock;
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to view initiatives */
    public Home show(Actor actor) {
        actor.require(Permission.VIEW_INITIATIVES);
        LocalDate today = LocalDate.now(clock);
        boolean wide = seesToAll(actor);
        Map<HomeGroup, List<Item>> own = attention.own(actor, today, MOST_OWN);
        Map<HomeGroup, List<Item>> others = wide ? attention.first(actor, today, Home.FIRST) : Map.of();
        Map<HomeGroup, Integer> counts = wide ? attention.counts(actor, today, Home.COUNTED) : Map.of();
        List<Group<Item>> groups = Stream.of(HomeGroup.values())
                .filter(HomeGroup::ofAttention)
                .map(group -> group(
                        group,
                        own.getOrDefault(group, List.of()),
                        others.getOrDefault(group, List.of()),
                        counts.get(group)))
                .filter(group -> !group.items().isEmpty())
                .toList();
        Group<Mine> mine = mine(actor);
        Group<Happening> recent = recent(actor, today);
        return new Home(
                today,
                wide,
                groups,
                mine,
                mine.items().isEmpty() ? queries.ended(actor, Home.FIRST) : List.of(),
                recent,
                Home.Learned.of(
                        queries.learned(actor, Home.FIRST), today.minusDays(HomeQueries.RECENT_DAYS), recent.items()),
                groups.isEmpty() ? attention.next(actor, today, wide).orElse(null) : null,
                steps(actor));
    }

    /** One page of a group: what is the person's own comes first. */
    public record Part(
            HomeGroup group,
            LocalDate today,
            Paging paging,
            List<Item> items,
            List<Mine> mine,
            List<Happening> recent) {}

    /** @throws org.chrysalis.support.Forbidden without the permission to view initiatives */
    public Part part(Actor actor, HomeGroup group, int page) {
        actor.require(Permission.VIEW_INITIATIVES);
        LocalDate today = LocalDate.now(clock);
        boolean wide = seesToAll(actor);
        int counted = switch (group) {
            case MINE -> queries.countMine(actor, MOST_PAGED);
            case RECENT -> queries.countRecent(actor, today, MOST_PAGED);
            default -> attention.count(actor, today, group, wide, MOST_PAGED);
        };
        Paging within = Paging.of(page, Math.min(counted, MOST_PAGED));
        Paging paging = new Paging(within.page(), within.size(), within.total(), counted > MOST_PAGED);
        long skipped = paging.offset();
        int size = paging.size();
        return new Part(
                group,
                today,
                paging,
                group.ofAttention() ? attention.part(actor, today, group, wide, skipped, size) : List.of(),
                group == HomeGroup.MINE ? queries.mine(actor, skipped, size) : List.of(),
                group == HomeGroup.RECENT ? queries.recent(actor, today, skipped, size) : List.of());
    }

    private static Group<Item> group(HomeGroup name, List<Item> own, List<Item> others, Integer counted) {
        List<Item> items = new ArrayList<>(own.stream().limit(Home.FIRST).toList());
        Set<Long> known = own.stream().map(Item::id).collect(Collectors.toSet());
        others.stream()
                .filter(item -> items.size() < Home.FIRST && !known.contains(item.id()))
                .forEach(items::add);
        return Group.of(name, items, counted == null ? own.size() : counted);
    }

    private Group<Mine> mine(Actor actor) {
        List<Mine> first = queries.mine(actor, 0, Home.FIRST + 1);
        int count = first.size() > Home.FIRST ? queries.countMine(actor, Home.COUNTED) : first.size();
        return Group.of(HomeGroup.MINE, first.stream().limit(Home.FIRST).toList(), count);
    }

    private Group<Happening> recent(Actor actor, LocalDate today) {
        List<Happening> first = queries.recent(actor, today, 0, Home.FIRST + 1);
        int count = first.size() > Home.FIRST ? queries.countRecent(actor, today, Home.COUNTED) : first.size();
        return Group.of(HomeGroup.RECENT, first.stream().limit(Home.FIRST).toList(), count);
    }

    private Set<FirstStep> steps(Actor actor) {
        Set<FirstStep> theirs = EnumSet.noneOf(FirstStep.class);
        if (actor.may(Permission.MANAGE_PEOPLE)) {
            theirs.add(FirstStep.INVITE);
        }
        if (actor.may(Permission.MANAGE_STAGES)) {
            theirs.add(FirstStep.PATHWAY);
        }
        if (theirs.isEmpty()) {
            return theirs;
        }
        if (actor.may(Permission.CREATE_INITIATIVES)) {
            theirs.add(FirstStep.LOG);
        }
        theirs.retainAll(queries.stepsLeft(actor));
        return theirs;
    }

    private static boolean seesToAll(Actor actor) {
        return actor.may(Permission.VIEW_DASHBOARDS) && actor.may(Permission.EDIT_ALL_INITIATIVES);
    }
}
