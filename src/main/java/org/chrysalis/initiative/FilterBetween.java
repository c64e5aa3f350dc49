package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What fits a filter at the end of one day, and at the end of another: today by what there is now, a past day as
 * {@link FilterOnDay} tells it, the earlier one as it was known then where that is asked. Where nobody can say of the
 * earlier day what the filter asks, and can of the later one because that is today, what fits then stands for both.
 */
public final class FilterBetween {

    private static final String OF_DAY = "(select i.id from %s i where %s)";

    private final @Nullable String before;
    private final String after;
    private final LeftAside leftAside;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * @param rules the names of the rules of attention whose reasons the person is shown
     * @param questions of other features that the person may ask
     * @param suffix of the names of its values, where others stand in the same statement
     */
    public FilterBetween(
            InitiativeFilter filter,
            Actor actor,
            TwoDays days,
            LocalDate today,
            Collection<String> rules,
            List<FilterQuestion> questions,
            String suffix) {
        FilterOnDay then = new FilterOnDay(filter, actor, days, questions);
        leftAside = then.leftAside();
        boolean now = days.until().equals(today);
        before = now && !leftAside.isEmpty()
                ? null
                : OF_DAY.formatted(register(days), renamed(then.condition(), then.own(), "Before" + suffix));
        if (now) {
            FilterSql condition = new FilterSql(filter, actor, today, rules, questions);
            after = OF_DAY.formatted("initiative", renamed(condition.condition(), condition.own(), "After" + suffix));
        } else {
            FilterOnDay later = new FilterOnDay(filter, actor, days.until(), questions);
            after = on(days.until(), later.condition(), later.own(), "After" + suffix);
        }
    }

    private static String register(TwoDays days) {
        return days.known() == null ? RegisterTable.on(days.since(), RegisterTable.ON_DAY) : KnownRegister.on(days);
    }

    private String on(LocalDate day, String condition, Map<String, Object> own, String suffix) {
        return OF_DAY.formatted(RegisterTable.on(day, RegisterTable.ON_DAY), renamed(condition, own, suffix));
    }

    /** The same question has other answers on the other day: each has its own. */
    private String renamed(String condition, Map<String, Object> own, String suffix) {
        String renamed = condition;
        for (Map.Entry<String, Object> value : own.entrySet()) {
            renamed =
                    renamed.replaceAll("(?<!:):" + value.getKey() + "(?![A-Za-z0-9_])", ":" + value.getKey() + suffix);
            values.put(value.getKey() + suffix, value.getValue());
        }
        return renamed;
    }

    /** A selection of ids of those that fitted at the end of the earlier day; none where nobody can say. */
    public @Nullable String before() {
        return before;
    }

    /** The same of the later day. */
    public String after() {
        return after;
    }

    /** What the filter asks and nobody can say of a past day. */
    public LeftAside leftAside() {
        return leftAside;
    }

    /** The values that both name, beside those of the sight. */
    public Map<String, Object> values() {
        return values;
    }

    /** The condition on {@code initiative i}. */
    String condition(TwoDays.Fit fit) {
        String wasIn = before == null ? "" : "i.id in " + before;
        String isIn = "i.id in " + after;
        return switch (fit) {
            case EITHER -> before == null ? isIn : "(%s or %s)".formatted(wasIn, isIn);
            case CAME -> before == null ? "false" : "(%s and not %s)".formatted(isIn, wasIn);
            case LEFT -> before == null ? "false" : "(%s and not %s)".formatted(wasIn, isIn);
        };
    }
}
