package org.chrysalis.notification;

import java.time.LocalDate;

/**
 * A day that matters.
 *
 * @param uid the same as long as it is the same thing on the same day
 * @param title what it is about
 * @param what is on that day: nothing that people wrote, for calendars are shown to others
 * @param path from the root, with a slash before it
 */
public record CalendarDate(String uid, LocalDate day, String title, String what, String path) {}
