package org.chrysalis.audit;

/**
 * How far the trail of an organisation had come. Whoever finds the same mark again sees the same entries: a later entry
 * has a higher number, and one whose number was taken before but which was saved after it is one more among the latest.
 *
 * @param last the number of the last entry; 0 where there is none
 * @param latest how many entries were dated yesterday or later
 */
public record TrailMark(long last, long latest) {}
