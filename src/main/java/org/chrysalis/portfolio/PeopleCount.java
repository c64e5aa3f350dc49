package org.chrysalis.portfolio;

/**
 * A number of people, as it may be shown: fewer than {@value #FEWEST} could say who they were, and are not even held
 * here.
 *
 * @param number the number, or 0 where they are few or none
 * @param few whether there are some, but fewer than {@value #FEWEST}
 */
public record PeopleCount(int number, boolean few) {

    /** The smallest number that is shown. */
    public static final int FEWEST = 5;

    static PeopleCount of(int people) {
        boolean few = people > 0 && people < FEWEST;
        return new PeopleCount(few ? 0 : people, few);
    }
}
