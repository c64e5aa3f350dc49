package org.chrysalis.pack;

import org.chrysalis.portfolio.Changes;
import org.chrysalis.portfolio.Flow;
import org.chrysalis.portfolio.Portfolio;
import org.chrysalis.portfolio.Timelines.Handed;
import org.jspecify.annotations.Nullable;

/**
 * All that was read for a pack, at one moment. Where fewer than five that are kept to their teams fit, nothing of these
 * is in it: whoever does not see them would take away from its figures what they see themselves.
 *
 * @param about the name of the team or view; empty for the whole organisation
 * @param sightOfAll whether its writer sees what is kept to teams
 * @param uncounted how many that are kept to their teams are in none of the figures
 * @param changes none unless they were chosen, and {@code flow} and {@code timeline} likewise
 * @param flow none of so few that nothing of them is counted
 */
record Figures(
        String about,
        Surroundings.Known known,
        boolean sightOfAll,
        Portfolio portfolio,
        int uncounted,
        @Nullable Changes changes,
        @Nullable Flow flow,
        @Nullable Handed timeline) {}
