package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeRow;
import org.jspecify.annotations.Nullable;

/**
 * What leaders see of the initiatives of an organisation, a team or a view, on a day and over a period.
 *
 * @param day on which "now" is
 * @param size how many initiatives it is about
 * @param few these themselves, where they are fewer than {@value #FEWEST}: then there is nothing to count
 * @param runway none where the person may not see money
 */
public record Portfolio(
        LocalDate day,
        Period period,
        Size size,
        List<InitiativeRow> few,
        Pipeline pipeline,
        SplitScreen split,
        @Nullable Runway runway,
        Shelter shelter,
        Momentum momentum,
        RiskPicture risks,
        Voice voice,
        Deciding deciding,
        TeamDraws draws,
        Ground ground,
        Ordinary ordinary,
        Farewells farewells) {

    /** The fewest initiatives of which figures say more than their list does. */
    public static final int FEWEST = 5;

    /** @param live those that go on or rest */
    public record Size(int all, int live, int paused, int ended) {

        static final Section<Size> SECTION = new Section<>("size", Size.class, """
                select count(*) as "all", count(*) filter (where status <> 'ENDED') as live,
                       count(*) filter (where status = 'PAUSED') as paused,
                       count(*) filter (where status = 'ENDED') as ended
                from scope""");
    }

    public boolean tooFew() {
        return size.all() < FEWEST;
    }
}
