package org.chrysalis.funding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** Why a marker is taken back. */
class UnmarkForm {

    @NotBlank(message = "{funding.ordinary.why.missing}")
    @Size(max = 500, message = "{funding.ordinary.why.long}")
    private String why = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    static UnmarkForm of(int version) {
        UnmarkForm form = new UnmarkForm();
        form.version = version;
        return form;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Typed.text(why);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
