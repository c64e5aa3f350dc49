package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.journey.TakeBack;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to take back that something was seen to: who sees to it again, by when, and why. */
class TakeBackForm extends HandOverForm {

    @NotBlank(message = "{journey.take-back.why.empty}")
    @Size(max = 1000, message = "{journey.take-back.why.long}")
    private String why = "";

    static TakeBackForm from(HandOverForm now) {
        TakeBackForm form = new TakeBackForm();
        form.setOwner(now.getOwner());
        form.setDue(now.getDue());
        form.setVersion(now.getVersion());
        return form;
    }

    /** Only once the constraints hold. */
    TakeBack toTakeBack(@Nullable Long ownerId) {
        LocalDate due = Objects.requireNonNull(getDue().date());
        return new TakeBack(ownerId, due, why, getVersion());
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Typed.text(why);
    }
}
