package org.chrysalis.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.chrysalis.audit.HistoryFilter;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a page of history, as it stands in the page's address. A date that cannot be read narrows nothing:
 * the address may come from anywhere.
 */
public class HistoryForm {

    private static final int LATEST_YEAR = 9998;

    private @Nullable Long person;
    private String kind = "";
    private String from = "";
    private String to = "";
    private @Nullable Long before;

    public HistoryFilter toFilter() {
        return new HistoryFilter(person, kind.isBlank() ? null : kind, date(from), date(to), before);
    }

    /** The address of the page of entries before {@code older}, with this filter. */
    public String olderThan(String path, long older) {
        return address(path).with("before", older).href();
    }

    /** The address of this filter's newest entries. */
    public String newest(String path) {
        return address(path).href();
    }

    public boolean isNarrowed() {
        return person != null || !kind.isBlank() || date(from) != null || date(to) != null;
    }

    private QueryString address(String path) {
        return QueryString.of(path)
                .with("person", person == null ? "" : person)
                .with("kind", kind)
                .with("from", from)
                .with("to", to);
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            LocalDate day = typed.isBlank() ? null : LocalDate.parse(typed.strip());
            // Other years are written with a sign, and lie beyond what the database can tell from one another.
            return day == null || day.getYear() < 0 || day.getYear() > LATEST_YEAR ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public @Nullable Long getPerson() {
        return person;
    }

    public void setPerson(@Nullable Long person) {
        this.person = person;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public @Nullable Long getBefore() {
        return before;
    }

    public void setBefore(@Nullable Long before) {
        this.before = before;
    }
}
