package org.chrysalis.transfer.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The "yes" to what was read, with the rows that are no duplicates. */
class ConfirmForm {

    private Set<Integer> duplicate = new HashSet<>();
    private List<Boolean> nobody = new ArrayList<>();
    private UUID submission = UUID.randomUUID();

    public Set<Integer> getDuplicate() {
        return duplicate;
    }

    public void setDuplicate(Set<Integer> duplicate) {
        this.duplicate = duplicate;
    }

    /** Whether the box was ticked that the rows identify nobody. */
    boolean identifiesNobody() {
        return nobody.contains(true);
    }

    public List<Boolean> getNobody() {
        return nobody;
    }

    public void setNobody(List<Boolean> nobody) {
        this.nobody = nobody;
    }

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }
}
