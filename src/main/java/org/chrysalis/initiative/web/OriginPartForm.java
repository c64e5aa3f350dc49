package org.chrysalis.initiative.web;

import jakarta.validation.constraints.Size;
import org.chrysalis.initiative.InitiativeDetails.OriginPart;
import org.chrysalis.initiative.PartFate;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** One part of what was adopted or combined, as it was typed; without any words it is none. */
class OriginPartForm {

    @Size(max = 200, message = "{initiative.origin-part.name.long}")
    private String name = "";

    private @Nullable PartFate fate;

    @Size(max = 500, message = "{initiative.origin-part.why.long}")
    private String why = "";

    static OriginPartForm of(OriginPart part) {
        OriginPartForm form = new OriginPartForm();
        form.name = part.name();
        form.fate = part.fate();
        form.why = part.why();
        return form;
    }

    boolean unused() {
        return name.isEmpty() && why.isEmpty();
    }

    void requireWhole(String path, BindingResult problems) {
        if (unused()) {
            return;
        }
        if (name.isEmpty()) {
            problems.rejectValue(path + ".name", "initiative.origin-part.name.missing");
        }
        if (fate == null) {
            problems.rejectValue(path + ".fate", "initiative.origin-part.fate.missing");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.text(name);
    }

    public @Nullable PartFate getFate() {
        return fate;
    }

    public void setFate(@Nullable PartFate fate) {
        this.fate = fate;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Typed.text(why);
    }
}
