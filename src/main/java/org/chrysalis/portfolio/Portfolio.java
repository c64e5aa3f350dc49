package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeRow;
import org.chrysalis.initiative.LeftAside;
import org.chrysalis.initiative.PastRow;
import org.chrysalis.initiative.Status;
import org.jspecify.annotations.Nullable;

/**
 * What leaders see of the initiatives of an organisation, a team or a view, on a day and over a period.
 *
 * @param day on which "now" is
 * @param then what is to be said of a past day; none for today
 * @param size how many initiatives it is about
 * @param few these themselves, where they are fewer than {@value #FEWEST}: then there is nothing to count
 * @param runway none where the person may not see money
 * @param momentum none on a day before the first entry, like risks and money: nobody can say what was written then
 */
public record Portfolio(
        LocalDate day,
        @Nullable Then then,
        Period period,
        Size size,
        List<Few> few,
        Pipeline pipeline,
        SplitScreen split,
        @Nullable Runway runway,
        Shelter shelter,
        @Nullable Momentum momentum,
        @Nullable RiskPicture risks,
        Voice voice,
        Deciding deciding,
        TeamDraws draws,
        Ground ground,
        Ordinary ordinary,
        Farewells farewells) {

    /** The fewest initiatives of which figures say more than their list does. */
    public static final int FEWEST = 5;

    /**
     * What is to be said of a past day.
     *
     * @param begin when the first of what the person may see began; none where there was something on the day
     * @param kept since when the organisation keeps its record here; none where nothing is
     * @param leftAside what the filter asks and nobody can say of a past day
     */
    public record Then(@Nullable LocalDate begin, @Nullable LocalDate kept, LeftAside leftAside, LocalDate day) {

        /** Whether the day lies before the first entry: what is known of it was entered later. */
        public boolean early() {
            return kept == null || day.isBefore(kept);
        }
    }

    /** One of a few. */
    public record Few(
            String reference, String name, Status status, String stageName, LocalDate stageSince, List<String> leads) {

        static Few of(InitiativeRow row) {
            return new Few(row.reference(), row.name(), row.status(), row.stageName(), row.stageSince(), row.leads());
        }

        static Few of(PastRow row) {
            return new Few(
                    row.reference(), row.name(), row.status(), row.stageName(), row.stageSince(), row.firstLeads());
        }
    }

    /** One of a few that are not kept to their teams. */
    record Open(String reference) {

        static final Section<Open> SECTION =
                new Section<>("open", Open.class, "select reference from scope order by number limit " + (FEWEST - 1));
    }

    /** Since when the organisation keeps its record here. */
    record Kept(@Nullable LocalDate since) {

        static final Section<Kept> SECTION = new Section<>("kept", Kept.class, """
                select (min(i.logged_at) at time zone 'Europe/London')::date as since
                from initiative i where i.organisation_id = :sightOrganisation""");
    }

    /**
     * @param live those that go on or rest
     * @param unknown how many of all were changed before what had been written was kept
     * @param kept how many of all are kept to their teams
     */
    public record Size(int all, int live, int paused, int ended, int unknown, int kept) {

        static final Section<Size> SECTION = new Section<>("size", Size.class, """
                select count(*) as "all", count(*) filter (where status <> 'ENDED') as live,
                       count(*) filter (where status = 'PAUSED') as paused,
                       count(*) filter (where status = 'ENDED') as ended, count(*) filter (where not known) as unknown,
                       count(*) filter (where visibility = 'TEAM') as kept
                from scope""", Parts.added());
    }

    public boolean past() {
        return then != null;
    }

    public boolean tooFew() {
        return size.all() < FEWEST;
    }

    /**
     * Whether figures of so many that are kept to their teams would tell of each: whoever does not see these finds them
     * by taking away from the figures what they see themselves.
     */
    public static boolean givesAway(int kept) {
        return kept > 0 && kept < FEWEST;
    }
}
