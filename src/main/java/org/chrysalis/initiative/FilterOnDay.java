package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chrysalis.pathway.StageTable;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A filter as a condition on {@code i}, a row of {@link RegisterTable#ON_DAY}: what it asks is asked of that day. What
 * nobody can say of a past day is left aside, and {@link #leftAside} names it. What a person may see is asked of today.
 */
public final class FilterOnDay {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> leftAside = new ArrayList<>();
    private final LocalDate day;

    /** @param questions of other features that the person may ask */
    public FilterOnDay(InitiativeFilter filter, Actor actor, LocalDate day, List<FilterQuestion> questions) {
        this.day = day;
        conditions.add(Sight.OF_INITIATIVE);
        for (String word :
                FilterSql.wordsOf(filter.q(), actor.organisationCode().toLowerCase(Locale.UK))) {
            String name = "word" + parameters.size();
            add("i.search like '%' || search_text(:" + name + ") || '%'", name, FilterSql.literally(word));
        }
        in("i.stage_id", "stages", filter.stages());
        names("i.status", "statuses", filter.statuses());
        names("i.kind", "kinds", filter.kinds());
        names("i.origin", "origins", filter.origins());
        names("i.shown_to", "visibilities", filter.visibilities());
        in("i.team_id", "teams", filter.teams());
        if (!filter.phases().isEmpty()) {
            add(
                    "i.stage_id in (select p.id from " + StageTable.ON_DAY
                            + " p where p.organisation_id = :sightOrganisation and p.phase in (:phases))",
                    "phases",
                    names(filter.phases()));
        }
        if (filter.lead() != null) {
            add(":lead = any (i.leads)", "lead", filter.lead());
        }
        if (filter.mine()) {
            add("(:me = any (i.leads) or :me = any (i.members))", "me", actor.personId());
        }
        if (!filter.lenses().isEmpty()) {
            add(
                    "i.lenses && cast(:lenses as text[])",
                    "lenses",
                    names(filter.lenses()).toArray(String[]::new));
        }
        reach(filter);
        if (filter.theme() != null) {
            add(
                    "exists (select 1 from unnest(i.tags) x (tag) where position(' ' || :theme in ' ' || x.tag) > 0)",
                    "theme",
                    filter.theme());
        }
        if (filter.sinceFrom() != null) {
            add("i.stage_since >= :sinceFrom", "sinceFrom", filter.sinceFrom());
        }
        if (filter.sinceTo() != null) {
            add("i.stage_since <= :sinceTo", "sinceTo", filter.sinceTo());
        }
        if (filter.attention() != null) {
            leftAside.add("initiative.filter.attention");
        }
        filter.more().forEach((name, answer) -> more(questions, name, answer));
    }

    /** The condition, with the day in it, to be put after {@code where} or {@code and}. */
    public String condition() {
        return RegisterTable.on(day, String.join("\n and ", conditions));
    }

    /** The message keys of what the filter asks and nobody can say of a past day. */
    public List<String> leftAside() {
        return List.copyOf(leftAside);
    }

    /** Binds what the condition names, once however often it stands in the statement. */
    public StatementSpec bind(StatementSpec statement, Actor actor) {
        return Sight.bind(statement, actor).params(parameters);
    }

    /** Each person's latest view of that day, as it is dated, says so. */
    private void reach(InitiativeFilter filter) {
        if (!filter.reaches().isEmpty()) {
            add("""
                    exists (select 1 from reach_view x
                            where x.initiative_id = i.id and x.reach in (:reaches) and x.withdrawn_at is null
                              and x.held_on <= :day
                              and not exists (select 1 from reach_view later
                                              where later.initiative_id = x.initiative_id and later.person_id = x.person_id
                                                and later.withdrawn_at is null and later.held_on <= :day
                                                and (later.held_on, later.id) > (x.held_on, x.id)))""", "reaches", names(filter.reaches()));
        }
    }

    /** What this person may not ask fits nothing, as today. */
    private void more(List<FilterQuestion> questions, String name, String answer) {
        FilterQuestion question = FilterQuestions.named(questions, name).orElse(null);
        if (question == null) {
            conditions.add("false");
            return;
        }
        FilterQuestion.Asked asked = question.askOn(answer, day);
        if (asked == null) {
            leftAside.add(question.labelKey());
        } else {
            add(asked.condition(), asked.parameter(), asked.value());
        }
    }

    private void names(String column, String parameter, List<? extends Enum<?>> constants) {
        in(column, parameter, names(constants));
    }

    private void in(String column, String parameter, List<?> values) {
        if (!values.isEmpty()) {
            add("%s in (:%s)".formatted(column, parameter), parameter, values);
        }
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }
}
