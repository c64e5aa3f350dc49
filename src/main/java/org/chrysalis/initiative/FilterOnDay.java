package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.chrysalis.pathway.StageTable;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A filter as a condition on {@code i}, a row of {@link RegisterTable}: what it asks is asked of that day. What
 * nobody can say of a past day is left aside, and {@link #leftAside} names it; where nothing else is asked, nothing
 * fits. What a person may see is asked of today.
 */
public final class FilterOnDay {

    private final FilterConditions conditions = new FilterConditions();
    private final List<String> unsaid = new ArrayList<>();
    private final LeftAside leftAside;
    private final LocalDate day;
    private final UnaryOperator<String> written;

    /** @param questions of other features that the person may ask */
    public FilterOnDay(InitiativeFilter filter, Actor actor, LocalDate day, List<FilterQuestion> questions) {
        this(filter, actor, day, sql -> RegisterTable.on(day, sql), questions);
    }

    /** Of the earlier day, as it was known then. */
    FilterOnDay(InitiativeFilter filter, Actor actor, TwoDays days, List<FilterQuestion> questions) {
        this(filter, actor, days.since(), sql -> RegisterTable.known(days, sql), questions);
    }

    /** @param written with the day in it */
    private FilterOnDay(
            InitiativeFilter filter,
            Actor actor,
            LocalDate day,
            UnaryOperator<String> written,
            List<FilterQuestion> questions) {
        this.day = day;
        this.written = written;
        words(filter.q(), actor.organisationCode().toLowerCase(Locale.UK));
        conditions.columns(filter, StageTable.ON_DAY, "i.shown_to");
        if (filter.lead() != null) {
            conditions.add(":lead = any (i.leads)", "lead", filter.lead());
        }
        if (filter.mine()) {
            conditions.add("(:me = any (i.leads) or :me = any (i.members))", "me", actor.personId());
        }
        if (!filter.lenses().isEmpty()) {
            conditions.add(
                    "i.lenses && cast(:lenses as text[])",
                    "lenses",
                    FilterConditions.names(filter.lenses()).toArray(String[]::new));
        }
        reach(filter);
        if (filter.theme() != null) {
            conditions.add(
                    "exists (select 1 from unnest(i.tags) x (tag) where position(' ' || :theme in ' ' || x.tag) > 0)",
                    "theme",
                    filter.theme());
        }
        if (filter.attention() != null) {
            unsaid.add("initiative.filter.attention");
        }
        filter.more().forEach((name, answer) -> more(questions, name, answer));
        boolean everything = !unsaid.isEmpty() && !conditions.narrow();
        if (everything) {
            conditions.letNothingThrough();
        }
        leftAside = new LeftAside(List.copyOf(unsaid), everything);
    }

    /** The condition, with the day in it, to be put after {@code where} or {@code and}. */
    public String condition() {
        return written.apply(conditions.all());
    }

    /** What the filter asks and nobody can say of a past day. */
    public LeftAside leftAside() {
        return leftAside;
    }

    /** Binds what the condition names, once however often it stands in the statement. */
    public StatementSpec bind(StatementSpec statement, Actor actor) {
        return conditions.bind(statement, actor);
    }

    /** The values that the condition names, by their names. */
    public Map<String, Object> values(Actor actor) {
        return conditions.values(actor);
    }

    /** The same without those of the sight. */
    Map<String, Object> own() {
        return conditions.own();
    }

    private void words(String q, String code) {
        int place = 0;
        for (String word : FilterSql.wordsOf(q, code)) {
            String name = "word" + place++;
            conditions.add("i.search like '%' || search_text(:" + name + ") || '%'", name, FilterSql.literally(word));
        }
    }

    /** Each person's latest view of that day, as it is dated, says so. */
    private void reach(InitiativeFilter filter) {
        if (!filter.reaches().isEmpty()) {
            conditions.add("""
                    exists (select 1 from reach_view x
                            where x.initiative_id = i.id and x.reach in (:reaches) and x.withdrawn_at is null
                              and x.held_on <= :day
                              and not exists (select 1 from reach_view later
                                              where later.initiative_id = x.initiative_id
                                                and later.person_id = x.person_id
                                                and later.withdrawn_at is null and later.held_on <= :day
                                                and (later.held_on, later.id) > (x.held_on, x.id)))
                    """, "reaches", FilterConditions.names(filter.reaches()));
        }
    }

    /** What this person may not ask fits nothing, as today. */
    private void more(List<FilterQuestion> questions, String name, String answer) {
        FilterQuestion question = FilterQuestions.named(questions, name).orElse(null);
        if (question == null) {
            conditions.letNothingThrough();
            return;
        }
        FilterQuestion.Asked asked = question.between(answer) == null ? question.askOn(answer, day) : null;
        if (asked == null) {
            unsaid.add(question.labelKey());
        } else {
            conditions.add(asked.condition(), asked.parameter(), asked.value());
        }
    }
}
