package org.chrysalis.portfolio;

/**
 * The conditions on {@code initiative i} that figures are made of: each asks for what one feature keeps of it. The days
 * and numbers of a figure have their places in braces.
 */
final class FigureSql {

    /** Nothing of the money of what has ended is still to come. */
    static final String GOES_ON = "i.status <> 'ENDED' and ";

    private FigureSql() {}

    static String moved(String direction) {
        return """
                exists (select 1 from move x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                        and x.direction = '%s' and x.moved_on between {0} and {1})""".formatted(direction);
    }

    static String back(String which) {
        return """
                exists (select 1 from move x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                        and x.direction = 'BACK' and x.moved_on between {0} and {1} and %s)""".formatted(which);
    }

    static String went(String direction) {
        return """
                exists (select 1 from move x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                        and x.direction = '%s' and x.moved_on between {0} and {1}
                        and x.from_stage_id = {2} and x.to_stage_id = {3})""".formatted(direction);
    }

    /** A visit of its journey in the stage {2}, of which one of its days lies between the two. */
    static String visited(String day) {
        return """
                exists (select 1 from visit x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                        and x.main and x.stage_id = {2} and x.%s between {0} and {1})""".formatted(day);
    }

    /** In the stage of the visit in which it rested. */
    static String paused(String which, String stage) {
        return """
                exists (select 1 from pause x
                        join visit v on v.id = x.visit_id and v.organisation_id = x.organisation_id
                        where x.initiative_id = i.id and x.organisation_id = :sightOrganisation and %s
                          and v.stage_id = %s)""".formatted(which, stage);
    }

    /** At the end of the day that is asked of: what was resumed on it rests no longer. */
    static final String RESTING =
            paused("x.started_on <= :figureDay and (x.ended_on is null or x.ended_on > :figureDay)", "{0}");

    /** Neither by a move nor by an ending. */
    static final String RESUMED = """
            exists (select 1 from pause x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                    and x.ended_on between {0} and {1}
                    and x.ended_with_move_id is null and x.ended_with_ending_id is null)""";

    static String ended(String which) {
        return """
                exists (select 1 from ending x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                        and x.ended_on between {0} and {1} and %s)""".formatted(which);
    }

    static String risk(String which) {
        return """
                (select 1 from risk x join risk_kind k on k.id = x.kind_id
                 where x.initiative_id = i.id and x.organisation_id = :sightOrganisation and x.withdrawn_at is null
                   and x.state not in ('HAPPENED', 'CLOSED') and %s)""".formatted(which);
    }

    /** Anything that is in the table and was not withdrawn. */
    static String kept(String table) {
        return """
                (select 1 from %s x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                 and x.withdrawn_at is null)""".formatted(table);
    }

    static String heard(String which) {
        return """
                exists (select 1 from participation x
                        where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                          and x.withdrawn_at is null and %s)""".formatted(which);
    }

    /** Asked once for the organisation and not for each initiative: no index holds who decided. */
    static String decided(String howMany) {
        return """
                (i.id in (select x.initiative_id from move x
                          where x.organisation_id = :sightOrganisation and x.direction <> 'START'
                            and x.moved_on between {0} and {1} and cardinality(x.deciders) %1$s
                          union all
                          select x.initiative_id from pause x
                          where x.organisation_id = :sightOrganisation and x.started_on between {0} and {1}
                            and cardinality(x.deciders) %1$s
                          union all
                          select x.initiative_id from ending x
                          where x.organisation_id = :sightOrganisation and x.ended_on between {0} and {1}
                            and cardinality(x.deciders) %1$s)) is true""".formatted(howMany);
    }

    static String drawn(String which) {
        return """
                i.status <> 'ENDED' and
                exists (select 1 from draw x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                        and x.withdrawn_at is null and x.starts_on <= :figureDay
                        and (x.ends_on is null or x.ends_on >= :figureDay) and %s)""".formatted(which);
    }

    static String sheltered(String which) {
        return """
                i.status <> 'ENDED' and
                exists (select 1 from protection x
                        where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                          and x.withdrawn_at is null and x.lifted_on is null and %s)""".formatted(which);
    }

    static String marked(String which) {
        return """
                (select 1 from ordinary_mark x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                 and x.unmarked_at is null %s)""".formatted(which);
    }

    static String funding(String which) {
        return """
                (select 1 from funding x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                 and x.withdrawn_at is null and %s)""".formatted(which);
    }

    /** What is committed ends, or falls, between the two days; {@code table} keeps when. */
    static String falls(String table) {
        return GOES_ON + """
                exists (select 1 from %s x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                        and x.ends_on between {0} and {1})""".formatted(table);
    }
}
