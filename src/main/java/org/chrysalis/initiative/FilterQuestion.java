package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;

/** A question that a feature adds to the filters of the list: a bean. One answer is chosen at a time. */
public interface FilterQuestion {

    /** Its name in addresses, in kebab-case: {@code risk} becomes {@code ?with-risk=PEOPLE}. */
    String name();

    /** What the panel calls it, as a message key. */
    String labelKey();

    /** The answers that the panel offers; others that {@link #ask} understands may stand in an address. */
    List<Choice> choices(Actor actor);

    /** The permission that it takes to ask: one on money is not for everybody. None where everybody may. */
    default @Nullable Permission takes() {
        return null;
    }

    /** Whether this person may ask. */
    default boolean visibleTo(Actor actor) {
        Permission takes = takes();
        return takes == null || actor.may(takes);
    }

    /**
     * What an answer asks of {@code initiative i}, as SQL that is scoped to {@code :sightOrganisation} and finds by an
     * index.
     *
     * @return none where the answer means nothing
     */
    @Nullable
    Asked ask(String answer);

    /**
     * What an answer asks of {@code i}, a row of {@link RegisterTable} as of that day; {@code :day} stands for
     * it.
     *
     * @return none where nobody can say of a past day
     */
    default @Nullable Asked askOn(String answer, LocalDate day) {
        return null;
    }

    /**
     * The days at whose ends everything else in the filter is asked, in place of now: of what changed between them.
     *
     * @return none where an answer narrows what there is now
     */
    default @Nullable TwoDays between(String answer) {
        return null;
    }

    /** An answer that the panel does not offer, as people read it; none where it says itself. */
    default @Nullable String words(Actor actor, String answer) {
        return null;
    }

    /**
     * The condition that {@code initiative i} is among these. They are found once and first, by an index of their own:
     * a join would go through all of an organisation's initiatives where few are expected to be among them.
     *
     * @param ids selects those of {@code :sightOrganisation}
     */
    static String among(String ids) {
        return "i.id = any (array(" + ids + "))";
    }

    /** @param condition names its one parameter by {@code parameter} */
    record Asked(String condition, String parameter, Object value) {

        /** The same of what was kept on the day that is asked of. */
        public Asked of(PastRecords records) {
            return new Asked(records.in(condition), parameter, value);
        }
    }
}
