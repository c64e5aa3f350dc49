package org.chrysalis.portfolio.web;

import org.chrysalis.portfolio.Period;

/** The panel above the figures: what they are about, and how far they look back. */
public class PortfolioForm {

    private String view = "";
    private String team = "";
    private String period = "";

    Period.Length length() {
        return Period.Length.of(period);
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
