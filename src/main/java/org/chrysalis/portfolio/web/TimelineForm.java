package org.chrysalis.portfolio.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.jspecify.annotations.Nullable;

/** How much of the time a timeline shows, as it stands in the address beside the filters of the list. */
public class TimelineForm {

    private String zoom = "";
    private String from = "";
    private String page = "";
    private String sort = "";

    Zoom zoomed() {
        return zoom.equals("quarter") ? Zoom.QUARTER : Zoom.YEAR;
    }

    /** What cannot be understood opens it where it opens by itself. */
    @Nullable
    LocalDate fromDay() {
        try {
            return from.length() == 10 ? LocalDate.parse(from) : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    int pageNumber() {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    public String getZoom() {
        return zoom;
    }

    public void setZoom(String zoom) {
        this.zoom = zoom;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
