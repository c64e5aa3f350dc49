package org.chrysalis.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes a calendar of whole days as RFC 5545 has it. */
class IcsWriter {

    /** In octets, without what ends the line. */
    private static final int LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();
    private final String stamp;

    /** @param day on which it is written: the same day and the same dates make the same text */
    IcsWriter(String name, LocalDate day) {
        this.stamp = day.format(DAY) + "T000000Z";
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Chrysalis//Calendar//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
    }

    void add(CalendarDate date, String link) {
        line("BEGIN:VEVENT");
        line("UID:" + date.uid());
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + date.day().format(DAY));
        line("DTEND;VALUE=DATE:" + date.day().plusDays(1).format(DAY));
        line("SUMMARY:" + escaped(date.title() + ": " + date.what()));
        line("URL:" + link);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    String text() {
        return text + "END:VCALENDAR\r\n";
    }

    private static String escaped(String written) {
        return written.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Long lines are folded, never within a character. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            String written = Character.toString(character);
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += length;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
