package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A filter as a condition on {@code initiative i}, with what the person may see in it. Only what is asked for is in
 * the text: plans stay simple.
 */
public final class FilterSql {

    private static final int MOST_WORDS = 6;

    /** What the index knows: three signs at least, that neither the search nor "like" takes for something else. */
    private static final Pattern INDEXED = Pattern.compile("[!-~&&[^%_\\\\]]{3,}");

    /**
     * Found once for the organisation, in one index: asked of each initiative, reasons of all organisations were gone
     * through to count those of one.
     */
    private static final String REASONS = """
            (i.id in (select x.initiative_id from attention x
                      where x.organisation_id = :sightOrganisation
                        and x.rule in (:rules) and x.appears_on <= :today)) is true""";

    private final FilterConditions conditions = new FilterConditions();
    private boolean findsFirst;

    /**
     * @param rules the names of the rules of attention whose reasons the person is shown
     * @param questions of other features that the person may ask
     */
    public FilterSql(
            InitiativeFilter filter,
            Actor actor,
            LocalDate today,
            Collection<String> rules,
            List<FilterQuestion> questions) {
        Map<String, TwoDays> between = between(filter, questions);
        if (!between.isEmpty()) {
            InitiativeFilter rest = filter.without(between.keySet());
            between.values().forEach(days -> between(rest, actor, days, today, rules, questions));
            filter.more().forEach((name, answer) -> {
                if (between.containsKey(name)) {
                    more(questions, name, answer);
                }
            });
            return;
        }
        words(filter.q(), actor.organisationCode().toLowerCase(Locale.UK));
        conditions.columns(filter, "stage", "i.visibility");
        people(filter, actor);
        if (!filter.lenses().isEmpty()) {
            exists("initiative_lens x", "x.lens in (:lenses)", "lenses", FilterConditions.names(filter.lenses()));
        }
        reach(filter);
        if (filter.theme() != null) {
            // From the beginning of a word on: who looks for "edge" means "edge of care" and not "knowledge".
            exists("initiative_tag x", "position(' ' || :theme in ' ' || x.tag) > 0", "theme", filter.theme());
        }
        attention(filter, today, rules);
        filter.more().forEach((name, answer) -> more(questions, name, answer));
    }

    /** The condition, to be put after {@code where} or {@code and}. */
    public String condition() {
        return conditions.all();
    }

    /** The same without those of the sight. */
    Map<String, Object> own() {
        return conditions.own();
    }

    private static Map<String, TwoDays> between(InitiativeFilter filter, List<FilterQuestion> questions) {
        Map<String, TwoDays> between = new TreeMap<>();
        filter.more()
                .forEach((name, answer) -> FilterQuestions.named(questions, name)
                        .map(question -> question.between(answer))
                        .ifPresent(days -> between.put(name, days)));
        return between;
    }

    /** What else the filter asks is asked of the days. */
    private void between(
            InitiativeFilter rest,
            Actor actor,
            TwoDays days,
            LocalDate today,
            Collection<String> rules,
            List<FilterQuestion> questions) {
        String suffix = String.valueOf(conditions.own().size());
        FilterBetween between = new FilterBetween(rest, actor, days, today, rules, questions, suffix);
        conditions.add(between.condition(days.fit()));
        between.values().forEach(conditions::bind);
        findsFirst = true;
    }

    /** Whether all that fit are found before the first is known, so that counting them beside costs nothing. */
    boolean findsFirst() {
        return findsFirst;
    }

    String where() {
        return " where " + condition();
    }

    /** Binds what the condition names, once however often it stands in the statement. */
    public StatementSpec bind(StatementSpec statement, Actor actor) {
        return conditions.bind(statement, actor);
    }

    /** The values that the condition names, by their names. */
    public Map<String, Object> values(Actor actor) {
        return conditions.values(actor);
    }

    /**
     * Found first and by the index made for it: in the order of the list there may be nothing for thousands of rows.
     */
    private void words(String q, String code) {
        List<String> each = new ArrayList<>();
        boolean indexed = false;
        for (String word : wordsOf(q, code)) {
            String name = "word" + each.size();
            conditions.bind(name, literally(word));
            each.add("w.search like '%' || search_text(:" + name + ") || '%'");
            if (INDEXED.matcher(word).matches()) {
                indexed = true;
                each.add("search_keys(w.organisation_id, w.search)"
                        + " @> search_keys(:sightOrganisation, search_text(:" + name + "))");
            }
        }
        if (!each.isEmpty()) {
            // The keys are the organisation's own; its other index beside them would only be read for nothing.
            String own = indexed ? "" : "w.organisation_id = :sightOrganisation and ";
            conditions.add(
                    FilterQuestion.among("select w.id from initiative w where " + own + String.join(" and ", each)));
            findsFirst = true;
        }
    }

    /** The words to look for, references as we write them. */
    static List<String> wordsOf(String q, String code) {
        return Arrays.stream(q.toLowerCase(Locale.UK).split("\\s+"))
                .map(typed -> asReference(typed, code))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** So that "like" takes nothing in it for something else. */
    static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** "mar-7" and "mar7" mean MAR-07; everything else means itself. */
    private static String asReference(String word, String code) {
        return Reference.read(word)
                .map(reference -> reference.toLowerCase(Locale.ROOT))
                .filter(reference -> reference.startsWith(code + "-"))
                .orElse(word);
    }

    /** The few of a person are found first, for the same reason. */
    private void people(InitiativeFilter filter, Actor actor) {
        if (filter.lead() != null) {
            conditions.add(
                    FilterQuestion.among("select x.initiative_id from initiative_person x"
                            + " where x.person_id = :lead and x.part = 'LEAD'"),
                    "lead",
                    filter.lead());
        }
        if (filter.mine()) {
            conditions.add(
                    FilterQuestion.among("select x.initiative_id from initiative_person x where x.person_id = :me"),
                    "me",
                    actor.personId());
        }
    }

    /** Somebody's latest view that was not withdrawn says so. */
    private void reach(InitiativeFilter filter) {
        if (!filter.reaches().isEmpty()) {
            exists("reach_view x", """
                    x.reach in (:reaches) and x.withdrawn_at is null
                      and not exists (select 1 from reach_view later
                                      where later.initiative_id = x.initiative_id and later.person_id = x.person_id
                                        and later.withdrawn_at is null
                                        and (later.held_on, later.id) > (x.held_on, x.id))
                    """, "reaches", FilterConditions.names(filter.reaches()));
        }
    }

    private void attention(InitiativeFilter filter, LocalDate today, Collection<String> rules) {
        if (filter.attention() == null) {
            return;
        }
        conditions.bind("today", today);
        List<String> asked = rules.stream()
                .filter(rule -> filter.attention().equals(InitiativeFilter.ANY)
                        || filter.attention().equals(rule))
                .toList();
        if (asked.isEmpty()) {
            conditions.letNothingThrough();
        } else {
            conditions.add(REASONS, "rules", asked);
        }
    }

    private void more(List<FilterQuestion> questions, String name, String answer) {
        FilterQuestion.Asked asked = FilterQuestions.named(questions, name)
                .map(question -> question.ask(answer))
                .orElse(null);
        if (asked == null) {
            conditions.letNothingThrough();
        } else {
            conditions.add(asked.condition(), asked.parameter(), asked.value());
        }
    }

    private void exists(String table, String condition, String parameter, Object value) {
        conditions.add(
                "exists (select 1 from %s where x.initiative_id = i.id and %s)".formatted(table, condition),
                parameter,
                value);
    }
}
