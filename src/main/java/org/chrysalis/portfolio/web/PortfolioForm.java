package org.chrysalis.portfolio.web;

import org.chrysalis.portfolio.Period;

/** The panel above the figures: what they are about, and how far they look back. */
public class PortfolioForm {

    private String view = "";
    private String team = "";
    private String period = "";

    /** Twelve months, because a council's year has seasons. */
    private Period.Length usual = Period.Length.YEAR;

    /** How far a page looks back that nobody asked to look back otherwise. */
    void usually(Period.Length length) {
        usual = length;
    }

    Period.Length length() {
        return Period.Length.of(period, usual);
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
