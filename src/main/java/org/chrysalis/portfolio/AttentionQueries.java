package org.chrysalis.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Home.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The reasons for attention of what a person may see: their own in full, the organisation's by the first few. */
@Component
class AttentionQueries {

    private static final String OWN = """
            exists (select 1 from initiative_person o where o.initiative_id = a.initiative_id and o.person_id = :me)""";

    /** Two ways in, each by its own index; a reason that comes by both is one row. */
    private static final String THEIRS = """
            select a.id from attention a where a.person_id = :me
            union
            select a.id from initiative_person o join attention a on a.initiative_id = o.initiative_id
            where o.person_id = :me""";

    private static final String ITEM =
            "a.id, i.reference, i.name, a.rule, a.appears_on, a.due_on, a.path, a.arguments, %s as acts, a.rank"
                    .formatted(AttentionRules.ACTS);

    private static final String SHOWN = "a.rule in (:rules)";

    private static final String SEEN = OneByOne.seen("a");

    private static final String HOLDS = """
            from attention a
            %s
            where a.organisation_id = :sightOrganisation and a.appears_on <= :today and %s
              and\s""".formatted(SEEN, SHOWN);

    /** The same where nothing of the initiative is shown: who sees all of them is counted without opening each. */
    private static final String COUNTED = """
            from attention a
            where a.organisation_id = :sightOrganisation and a.appears_on <= :today and %s
              and (:sightAll or exists (select 1 from initiative i where i.id = a.initiative_id and %s))
              and\s""".formatted(SHOWN, Sight.OF_INITIATIVE);

    /**
     * What comes first in a group: harm to people of which nobody takes care, what is due longest, what has held
     * longest.
     */
    private static final String ORDER = "a.rank, a.due_on, a.appears_on, a.id";

    private final JdbcClient jdbc;
    private final AttentionRules rules;
    private final PersonalReasons personal;

    AttentionQueries(JdbcClient jdbc, AttentionRules rules, PersonalReasons personal) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.personal = personal;
    }

    /** What waits for the person by name or concerns what they lead or are in the team of, so much at most. */
    Map<HomeGroup, List<Item>> own(Actor actor, LocalDate today, int most) {
        String sql =
                """
                select * from (
                    select %1$s, %7$s as own, %2$s as group_name
                    from (%8$s) mine
                    cross join lateral (select a.* from attention a where a.id = mine.id limit 1) a
                    %3$s
                    where a.organisation_id = :sightOrganisation and a.appears_on <= :today and %6$s%4$s) a
                order by %5$s
                limit :most
                """.formatted(ITEM, groupName(), SEEN, personal.beside("true, 'WAITING'"), ORDER, SHOWN, OWN, THEIRS);
        return bind(jdbc.sql(sql), actor, today, true)
                .param("most", most)
                .query((row, number) -> Map.entry(row.getString("group_name"), item(row, row.getBoolean("own"))))
                .list()
                .stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> HomeGroup.valueOf(entry.getKey()),
                        () -> new EnumMap<>(HomeGroup.class),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The first of each group over the whole organisation, but what waits for the person by name. */
    Map<HomeGroup, List<Item>> first(Actor actor, LocalDate today, int most) {
        String sql = wide().map(group -> """
                        (select '%s' as group_name, %s, %s as own
                        %s%s
                        order by %s limit :most)""".formatted(group.name(), ITEM, OWN, HOLDS, group.condition, ORDER))
                .collect(Collectors.joining("\nunion all\n"));
        Map<HomeGroup, List<Item>> first = new EnumMap<>(HomeGroup.class);
        bind(jdbc.sql(sql), actor, today, false)
                .param("most", most)
                .query((row, number) -> Map.entry(row.getString("group_name"), item(row, row.getBoolean("own"))))
                .list()
                .forEach(entry -> first.computeIfAbsent(
                                HomeGroup.valueOf(entry.getKey()), group -> new java.util.ArrayList<>())
                        .add(entry.getValue()));
        return first;
    }

    /** How many there are of each group over the whole organisation, counted up to one more than {@code most}. */
    Map<HomeGroup, Integer> counts(Actor actor, LocalDate today, int most) {
        String sql = "select "
                + wide().map(group -> "(select count(*) from (select 1 %s%s limit :most) c) as %s"
                                .formatted(COUNTED, group.condition, group.key()))
                        .collect(Collectors.joining(",\n"));
        return bind(jdbc.sql(sql), actor, today, false)
                .param("most", most + 1)
                .query((row, number) -> {
                    Map<HomeGroup, Integer> counts = new EnumMap<>(HomeGroup.class);
                    for (HomeGroup group : wide().toList()) {
                        counts.put(group, row.getInt(group.key()));
                    }
                    return counts;
                })
                .single();
    }

    /** A part of one group: what is the person's own first. */
    List<Item> part(Actor actor, LocalDate today, HomeGroup group, boolean whole, long skipped, int most) {
        String sql = """
                select * from (select %s, %s as own, %s as mine
                %s%s%s%s) a
                order by mine desc, %s limit :most offset :skipped""".formatted(
                        ITEM,
                        OWN,
                        mine(group),
                        HOLDS,
                        group.condition,
                        scope(group, whole),
                        personalOf(group, "true, true"),
                        ORDER);
        return bind(jdbc.sql(sql), actor, today, own(group, whole))
                .param("most", most)
                .param("skipped", skipped)
                .query((row, number) -> item(row, row.getBoolean("own")))
                .list();
    }

    /** How many a group has, counted up to one more than {@code most}. */
    int count(Actor actor, LocalDate today, HomeGroup group, boolean whole, int most) {
        String sql = "select count(*) from (select 1 from (select a.id %s%s%s%s) a limit :most) c"
                .formatted(
                        COUNTED,
                        group.condition,
                        scope(group, whole),
                        group == HomeGroup.WAITING ? personal.besideCounted() : "");
        return bind(jdbc.sql(sql), actor, today, own(group, whole))
                .param("most", most + 1)
                .query(Integer.class)
                .single();
    }

    /** The reason that comes next: the earliest day ahead that one counts to. */
    Optional<AttentionItem> next(Actor actor, LocalDate today, boolean whole) {
        String sql = """
                select %s
                from attention a
                join initiative i on i.id = a.initiative_id
                where a.organisation_id = :sightOrganisation and a.due_on > :today and a.rule in (:rules)
                  and %s and (%s or a.person_id = :me or %s)
                order by a.due_on, a.id
                limit 1""".formatted(ITEM, Sight.OF_INITIATIVE, whole, OWN);
        return bind(jdbc.sql(sql), actor, today, !whole)
                .query((row, number) -> rules.read(row))
                .optional();
    }

    private String personalOf(HomeGroup group, String last) {
        return group == HomeGroup.WAITING ? personal.beside(last) : "";
    }

    private static String scope(HomeGroup group, boolean whole) {
        if (!own(group, whole)) {
            return "";
        }
        return group == HomeGroup.HARM ? "\n  and a.id in (" + THEIRS + ")" : "\n  and " + OWN;
    }

    /** What stands first in a group: of what may harm people, also what waits for the person by name. */
    private static String mine(HomeGroup group) {
        return group == HomeGroup.HARM ? "(a.person_id is not distinct from :me or " + OWN + ")" : OWN;
    }

    /** What waits for a person by name may concern what is not theirs. */
    private static boolean own(HomeGroup group, boolean whole) {
        return !whole && group != HomeGroup.WAITING;
    }

    private static Stream<HomeGroup> wide() {
        return Stream.of(HomeGroup.HARM, HomeGroup.OVERDUE, HomeGroup.SOON, HomeGroup.LOOK);
    }

    private static String groupName() {
        return "case "
                + Stream.of(HomeGroup.values())
                        .filter(HomeGroup::ofAttention)
                        .map(group -> "when %s then '%s'".formatted(group.condition, group.name()))
                        .collect(Collectors.joining(" "))
                + " else '' end";
    }

    private Item item(ResultSet row, boolean own) throws SQLException {
        return new Item(row.getLong("id"), rules.read(row), own);
    }

    /** @param own whether the statement reads only what concerns what the person leads or is in the team of */
    private StatementSpec bind(StatementSpec statement, Actor actor, LocalDate today, boolean own) {
        return AttentionRules.bind(Sight.bind(statement, actor), actor)
                .param("me", actor.personId())
                .param("organisation", actor.organisationId())
                .param("today", today)
                .param("soon", today.plusDays(HomeGroup.SOON_DAYS))
                .param("rules", rules.visibleToOrNone(actor, own));
    }
}
