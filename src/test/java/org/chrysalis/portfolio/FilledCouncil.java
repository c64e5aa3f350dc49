package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests of features above the portfolio: an organisation whose pages of figures have something to say. */
public final class FilledCouncil {

    private final TestOrganisation founded;
    private final Council council;

    private FilledCouncil(TestOrganisation founded, Council council) {
        this.founded = founded;
        this.council = council;
    }

    /** Within a transaction of the caller. */
    public static FilledCouncil of(JdbcClient jdbc, TestOrganisation founded, int initiatives, LocalDate today) {
        Council council = Council.of(jdbc, founded);
        new MadeUpStories(council, new Random(31)).write(initiatives, today.minusDays(420), today);
        new PortfolioRecords(council, new Random(37), today).write(council.team("Fostering"));
        return new FilledCouncil(founded, council);
    }

    /** With nothing but what a test adds. */
    public static FilledCouncil empty(JdbcClient jdbc, TestOrganisation founded) {
        return new FilledCouncil(founded, Council.of(jdbc, founded));
    }

    /** One more that has stood in Development since a day, with its entry in the trail; answers with its reference. */
    public String open(String name, LocalDate since) {
        founded.recorded();
        return pastTheTrail(name, since);
    }

    /** The same as nobody could: no entry tells of it. */
    String pastTheTrail(String name, LocalDate since) {
        return council.started(name, since, "Development").write().reference;
    }

    /** The same, kept to its team, of whom there is nobody. */
    public String keptToItsTeam(String name, LocalDate since) {
        return council.started(name, since, "Development").onlyForItsTeam().write().reference;
    }

    /** Two that ended the day before, the second kept to its team; answers with their references. */
    public String[] leftTheView(LocalDate today) {
        return new String[] {
            council.started("Left the view", today.minusDays(200), "Development")
                    .ended(today.minusDays(1))
                    .write()
                    .reference,
            council.started("Left unseen", today.minusDays(200), "Development")
                    .onlyForItsTeam()
                    .ended(today.minusDays(1))
                    .write()
                    .reference
        };
    }

    /** Two of a team that are open, one of which moved on. */
    public void openOfATeam(long team, LocalDate today) {
        council.started("Open one", today.minusDays(200), "Development")
                .moved(today.minusDays(90), "Prototyping")
                .inTeam(team)
                .write();
        council.started("Open two", today.minusDays(150), "Development")
                .inTeam(team)
                .write();
    }

    /** One of a team, kept to it, to which everything happened that can happen within 90 days; answers with its id. */
    public long keptAndBusy(long team, LocalDate today) {
        return council.started("Not to be named", today.minusDays(80), "Development")
                .moved(today.minusDays(70), "Prototyping")
                .paused(today.minusDays(60))
                .resumed(today.minusDays(50))
                .ended(today.minusDays(40))
                .reopened(today.minusDays(30), "Development")
                .inTeam(team)
                .onlyForItsTeam()
                .write()
                .id;
    }

    /** The same of no team. */
    public long keptAndBusy(LocalDate today) {
        return council.started("Not to be named", today.minusDays(80), "Development")
                .moved(today.minusDays(70), "Prototyping")
                .paused(today.minusDays(60))
                .resumed(today.minusDays(50))
                .onlyForItsTeam()
                .write()
                .id;
    }

    /** Nobody but their teams sees any of them from now on. Within a transaction of the caller. */
    public void keepAllToTheirTeams() {
        council.evenOfWhatEnded(() -> council.jdbc
                .sql("update initiative set visibility = 'TEAM' where organisation_id = ?")
                .param(founded.id())
                .update());
    }

    /** How many stand in each stage on a day, told one by one from what happened. */
    public Map<String, Integer> standing(LocalDate day) {
        Map<String, Integer> standing = new TreeMap<>();
        for (Story story : council.stories) {
            Story.Standing now = story.on(day);
            if (now != null) {
                standing.merge(now.stage(), 1, Integer::sum);
            }
        }
        return standing;
    }
}
