package org.chrysalis.pathway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people usually do in a stage. */
@Entity
class UsualActivity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long stageId;

    // Only Ordering changes it, for all siblings at once; an edit of the words leaves it alone.
    @Column(updatable = false)
    private int ordinal;

    private String wording;
    private @Nullable LocalDate retiredOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected UsualActivity() {}

    UsualActivity(long stageId, int ordinal, String wording) {
        this.stageId = stageId;
        this.ordinal = ordinal;
        this.wording = wording;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String wording() {
        return wording;
    }

    boolean retired() {
        return retiredOn != null;
    }

    int version() {
        return version;
    }

    void reword(String wording) {
        this.wording = wording;
    }

    void retire(LocalDate today) {
        this.retiredOn = today;
    }

    void restore() {
        this.retiredOn = null;
    }
}
