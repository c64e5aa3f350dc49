package org.chrysalis.notification.web;

import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.chrysalis.notification.Digest;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Preferences.Chosen;
import org.chrysalis.support.web.NotAboutFamilies;
import org.jspecify.annotations.Nullable;

/** What was chosen of how one is told. */
@NotAboutFamilies
class ToldForm {

    @NotNull(message = "{notification.preferences.digest.missing}")
    private @Nullable Digest digest;

    private Set<NoticeKind> atOnce = EnumSet.noneOf(NoticeKind.class);

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

    static ToldForm of(Chosen chosen) {
        ToldForm form = new ToldForm();
        form.digest = chosen.digest();
        form.atOnce = chosen.atOnce();
        form.version = chosen.version();
        return form;
    }

    Digest chosenDigest() {
        return Objects.requireNonNull(digest);
    }

    public @Nullable Digest getDigest() {
        return digest;
    }

    public void setDigest(@Nullable Digest digest) {
        this.digest = digest;
    }

    public Set<NoticeKind> getAtOnce() {
        return atOnce;
    }

    public void setAtOnce(@Nullable Set<NoticeKind> atOnce) {
        this.atOnce = EnumSet.noneOf(NoticeKind.class);
        if (atOnce != null) {
            NoticeKind.choices().stream().filter(atOnce::contains).forEach(this.atOnce::add);
        }
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
