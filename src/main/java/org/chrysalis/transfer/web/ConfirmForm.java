package org.chrysalis.transfer.web;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The "yes" to what was read, with the rows that are no duplicates. */
class ConfirmForm {

    private Set<Integer> duplicate = new HashSet<>();
    private UUID submission = UUID.randomUUID();

    public Set<Integer> getDuplicate() {
        return duplicate;
    }

    public void setDuplicate(Set<Integer> duplicate) {
        this.duplicate = duplicate;
    }

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }
}
