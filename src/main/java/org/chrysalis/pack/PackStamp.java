package org.chrysalis.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a published pack is known by.
 *
 * @param number within the organisation, from 1 without gaps
 * @param title as its writer named it
 * @param publishedBy the person's name on that day
 * @param corrects the number of the pack that this one corrects
 * @param correctedBy the number of the pack that corrects this one; known only afterwards, so never printed in a file
 *     that was made when it was published
 * @param correctsPublishedAt when the pack was published that this one corrects
 */
public record PackStamp(
        int number,
        String title,
        Instant publishedAt,
        String publishedBy,
        @Nullable Integer corrects,
        @Nullable Integer correctedBy,
        @Nullable Instant correctsPublishedAt) {}
