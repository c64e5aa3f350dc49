package org.chrysalis.audit;

import java.time.LocalDate;

/**
 * How far the trail of an organisation had come. Whoever finds the same mark again sees the same entries: a later entry
 * has a higher number, and one whose number was taken before but which was saved after it is one more among the latest.
 *
 * @param last the number of the last entry; 0 where there is none
 * @param latest how many entries were dated on that day or later
 * @param since yesterday, when it was looked: of another day as many would be others
 */
public record TrailMark(long last, long latest, LocalDate since) {}
