package org.chrysalis.pack.web;

import java.util.UUID;
import org.chrysalis.support.web.NotAboutFamilies;
import org.jspecify.annotations.Nullable;

/** What the button below a preview sends along: which draft was seen, and what it said. Nobody types any of it. */
@NotAboutFamilies
public class PublishForm {

    private int version = -1;
    private String digest = "";
    private UUID submission = UUID.randomUUID();

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getDigest() {
        return digest;
    }

    public void setDigest(@Nullable String digest) {
        this.digest = digest == null ? "" : digest;
    }

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }
}
