package org.chrysalis.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Protections for tests, of which a test says only what matters: lighter caseloads since 2024, with a plan. */
public final class Shelters {

    private final String what;
    private ProtectionKind kind = ProtectionKind.CASELOADS;
    private LocalDate from = LocalDate.of(2024, 1, 8);
    private @Nullable LocalDate to;
    private String plan = "Step by step";
    private @Nullable LocalDate lifted;
    private @Nullable LocalDate movedOn;

    private Shelters(String what) {
        this.what = what;
    }

    public static Shelters named(String what) {
        return new Shelters(what);
    }

    public Shelters of(ProtectionKind kind) {
        this.kind = kind;
        return this;
    }

    public Shelters until(@Nullable LocalDate day) {
        this.to = day;
        return this;
    }

    public Shelters unplanned() {
        this.plan = "";
        return this;
    }

    public Shelters lifted(@Nullable LocalDate day) {
        this.lifted = day;
        return this;
    }

    Shelters movedOn(LocalDate day) {
        this.movedOn = day;
        return this;
    }

    public SaveProtection save() {
        return save(0);
    }

    public SaveProtection save(int version) {
        return new SaveProtection(kind, what, "Director", from, to, plan, lifted, "", version);
    }

    ProtectionView view() {
        return new ProtectionView(
                1, kind, what, "", from, to, plan, lifted, "", 0, movedOn, movedOn == null ? null : "Embedding");
    }
}
