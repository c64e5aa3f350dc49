package org.chrysalis.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Works out why an initiative should be looked at: a bean of the feature that knows. It is asked whenever something
 * is recorded about the initiative, and says with each reason from which day on it holds, so that no rule has to run
 * merely because a day passed; where a day ends a reason, the rule names it ({@link Attention#lapsesOn()}).
 */
public interface AttentionRule {

    /**
     * The rule's name, in kebab-case. {@code attention.<name>} is its sentence, {@code attention.<name>.overdue} the
     * one for a day that has passed, {@code attention.<name>.name} what the filter of the list calls it. In sentences
     * {@code {0}} is the number of days to or since the day that is due; without one, since the day in the first
     * argument. The arguments follow from {@code {1}} on; a day among them ({@code 2026-03-31}) is written out.
     */
    String name();

    /** Whether who it waits for is told anew where its day is another. What they were told says it in any case. */
    default boolean tellsAnotherDay() {
        return false;
    }

    /**
     * Raised when it says otherwise than before of what was recorded already: what it wrote is then worked out anew,
     * once, after the program was started.
     */
    default int edition() {
        return 1;
    }

    /**
     * The part of the record that it looks at, under which the filter of the list offers it: the feature's name, which
     * {@code attention.part.<part>} says in words.
     */
    default String part() {
        String feature = getClass().getPackageName();
        return feature.substring(feature.lastIndexOf('.') + 1);
    }

    /** The reasons as of what is recorded now, present and to come. Runs in the transaction that recorded it. */
    List<Attention> reasonsFor(long organisationId, long initiativeId);

    /**
     * The same of several at once, for work that records something about many of them, such as an import: a rule that
     * can answers all in one statement.
     *
     * @return by initiative; those without reasons may be missing
     */
    default Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
        return initiatives.stream()
                .collect(Collectors.toMap(Function.identity(), each -> reasonsFor(organisationId, each)));
    }

    /**
     * Where somebody reads of a reason with this path who may not act there: below the initiative's own page, one that
     * everybody opens who is shown it. The path itself, where that is such a page.
     */
    default String readAt(String path) {
        return path;
    }

    /** The permission that its reasons take: one on money is not for everybody. None where everybody is shown them. */
    default @Nullable Permission takes() {
        return null;
    }

    /** Whether a person is shown this rule's reasons. */
    default boolean visibleTo(Actor actor) {
        Permission takes = takes();
        return takes == null || actor.may(takes);
    }

    /** The same for an initiative that the person leads or is in the team of: its own people may be told more. */
    default boolean visibleToOwn(Actor actor) {
        return visibleTo(actor);
    }

    /**
     * Whether some people are not to know of it. Its days are then no initiative's next date, because the list shows
     * that to everybody.
     */
    default boolean discreet() {
        return false;
    }

    /**
     * What its days are of, for those who choose what their calendar holds. They stand in the calendars of the
     * initiative's own people; of all but {@link CalendarKind#OTHER} also in that of whoever sees to the whole
     * organisation.
     */
    default CalendarKind calendar() {
        return CalendarKind.OTHER;
    }
}
