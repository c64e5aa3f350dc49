package org.chrysalis.portfolio;

/** What stands after the name of a figure in an address, parted by dots: days, and then numbers. */
enum FigureTakes {
    NOTHING(0, 0, 0),
    ID(0, 1, 1),
    DAYS(2, 0, 0),
    DAYS_AND_ID(2, 1, 1),
    DAYS_AND_TWO_IDS(2, 2, 2),
    DAYS_AND_ONE_OR_TWO(2, 1, 2),
    DAYS_AND_TWO_OR_THREE(2, 2, 3);

    private final int days;
    private final int least;
    private final int most;

    FigureTakes(int days, int least, int most) {
        this.days = days;
        this.least = least;
        this.most = most;
    }

    int days() {
        return days;
    }

    /** As many numbers as there have to be. */
    int least() {
        return least;
    }

    int most() {
        return most;
    }
}
