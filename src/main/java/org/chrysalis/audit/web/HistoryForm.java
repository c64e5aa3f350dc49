package org.chrysalis.audit.web;

import java.time.LocalDate;
import org.chrysalis.audit.HistoryFilter;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The filter of a page of history, as it stands in the page's address. A date that cannot be read, or a last day before
 * the first, narrows nothing, and the page says so.
 */
public class HistoryForm {

    private @Nullable Long person;
    private String kind = "";

    @CivilDate(name = "audit.filter.from", required = false)
    private DateInput from = new DateInput();

    @CivilDate(name = "audit.filter.to", required = false)
    private DateInput to = new DateInput();

    private @Nullable Long before;

    public HistoryFilter toFilter() {
        boolean backwards = isBackwards();
        return new HistoryFilter(
                person,
                kind.isBlank() ? null : kind,
                backwards ? null : from.date(),
                backwards ? null : to.date(),
                before);
    }

    /** What no single field can tell. */
    public void check(BindingResult problems) {
        if (isBackwards()) {
            problems.rejectValue("to", "audit.filter.to.before");
        }
    }

    private boolean isBackwards() {
        LocalDate first = from.date();
        LocalDate last = to.date();
        return first != null && last != null && last.isBefore(first);
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
        return person != null || !kind.isBlank() || !from.isEmpty() || !to.isEmpty();
    }

    private QueryString address(String path) {
        return QueryString.of(path)
                .with("person", person == null ? "" : person)
                .with("kind", kind)
                .with("from.day", from.getDay())
                .with("from.month", from.getMonth())
                .with("from.year", from.getYear())
                .with("to.day", to.getDay())
                .with("to.month", to.getMonth())
                .with("to.year", to.getYear());
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

    public DateInput getFrom() {
        return from;
    }

    public void setFrom(DateInput from) {
        this.from = from;
    }

    public DateInput getTo() {
        return to;
    }

    public void setTo(DateInput to) {
        this.to = to;
    }

    public @Nullable Long getBefore() {
        return before;
    }

    public void setBefore(@Nullable Long before) {
        this.before = before;
    }
}
