package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Draws for tests, of which a test says only what matters: a day a week since 2024, not backfilled. */
public final class Taken {

    private final String role;
    private @Nullable Long team;
    private String from = "";
    private BigDecimal days = BigDecimal.ONE;
    private LocalDate since = LocalDate.of(2024, 1, 8);
    private @Nullable LocalDate to;
    private @Nullable Boolean backfilled = false;
    private @Nullable Integer gap;

    private Taken(String role) {
        this.role = role;
    }

    public static Taken role(String role) {
        return new Taken(role);
    }

    public Taken ofTeam(long team, String name) {
        this.team = team;
        this.from = name;
        return this;
    }

    public Taken from(String elsewhere) {
        this.from = elsewhere;
        return this;
    }

    public Taken days(String days) {
        this.days = new BigDecimal(days);
        return this;
    }

    public Taken since(LocalDate day) {
        this.since = day;
        return this;
    }

    public Taken until(@Nullable LocalDate day) {
        this.to = day;
        return this;
    }

    public Taken backfilled() {
        this.backfilled = true;
        return this;
    }

    public Taken unsaid() {
        this.backfilled = null;
        return this;
    }

    public Taken gap(int days) {
        this.gap = days;
        return this;
    }

    public SaveDraw save() {
        return save(0);
    }

    public SaveDraw save(int version) {
        return new SaveDraw(
                role, team, team == null ? from : "", days, since, to, backfilled, gap, "The other five", version);
    }

    DrawView view() {
        return new DrawView(1, role, team, from, days, since, to, backfilled, gap, "", 0);
    }
}
