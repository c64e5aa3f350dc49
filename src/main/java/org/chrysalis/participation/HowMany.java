package org.chrysalis.participation;

/**
 * How many people took part, as anybody may be shown it: a number under {@value #FEWEST} could say who they were, and
 * is nowhere shown, so it is not even held here.
 *
 * @param atLeast the number itself, or 1 where they are few
 * @param few whether they were fewer than {@value #FEWEST}
 */
public record HowMany(int atLeast, boolean few) {

    /** The smallest number that is shown. */
    public static final int FEWEST = 5;

    /** Stands for fewer than {@value #FEWEST} of whom nobody said how many. */
    public static final int FEW = -1;

    public static HowMany of(int people) {
        boolean few = people < FEWEST;
        return new HowMany(few ? 1 : people, few);
    }
}
