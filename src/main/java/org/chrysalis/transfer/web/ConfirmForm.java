package org.chrysalis.transfer.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** The "yes" to what was read, with the rows that are no duplicates. */
class ConfirmForm {

    private Set<Integer> duplicate = new HashSet<>();
    private List<Boolean> nobody = new ArrayList<>();
    private UUID submission = UUID.randomUUID();

    public Set<Integer> getDuplicate() {
        return duplicate;
    }

    public void setDuplicate(@Nullable Set<@Nullable Integer> duplicate) {
        this.duplicate = new HashSet<>(Typed.ticked(duplicate));
    }

    /** Whether the box was ticked that the rows identify nobody. */
    boolean identifiesNobody() {
        return nobody.contains(true);
    }

    public List<Boolean> getNobody() {
        return nobody;
    }

    public void setNobody(@Nullable List<@Nullable Boolean> nobody) {
        this.nobody = Typed.ticked(nobody);
    }

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }
}
