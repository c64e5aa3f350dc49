package org.chrysalis.portfolio.web;

import java.util.List;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.jspecify.annotations.Nullable;

/** The panel above the board: how it is laid out, which day it shows, and what narrows it. */
public class BoardForm {

    private String by = "";
    private String view = "";
    private String column = "";
    private String page = "";
    private String team = "";
    private String lead = "";
    private String theme = "";
    private List<String> phase = List.of();
    private List<String> kind = List.of();

    @CivilDate(name = "portfolio.board.as-of", required = false, notInFuture = true)
    private DateInput asOf = new DateInput();

    boolean isByPhase() {
        return by.equals("phase");
    }

    boolean isTable() {
        return view.equals("table");
    }

    /** The one column asked for, or null for all of them. */
    @Nullable
    String chosenColumn() {
        return column.isBlank() ? null : column;
    }

    int pageNumber() {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public List<String> getPhase() {
        return phase;
    }

    public void setPhase(List<String> phase) {
        this.phase = phase;
    }

    public List<String> getKind() {
        return kind;
    }

    public void setKind(List<String> kind) {
        this.kind = kind;
    }

    public DateInput getAsOf() {
        return asOf;
    }

    public void setAsOf(DateInput asOf) {
        this.asOf = asOf;
    }
}
