package org.chrysalis.pack;

import org.chrysalis.portfolio.Changes;
import org.chrysalis.portfolio.Flow;
import org.chrysalis.portfolio.Portfolio;
import org.chrysalis.portfolio.Timelines.Handed;
import org.jspecify.annotations.Nullable;

/**
 * All that was read for a pack, at one moment.
 *
 * @param about the name of the team or view; empty for the whole organisation
 * @param sightOfAll whether its writer sees what is kept to teams
 * @param changes none unless they were chosen, and {@code flow} and {@code timeline} likewise
 */
record Figures(
        String about,
        Surroundings.Known known,
        boolean sightOfAll,
        Portfolio portfolio,
        @Nullable Changes changes,
        @Nullable Flow flow,
        @Nullable Handed timeline) {}
