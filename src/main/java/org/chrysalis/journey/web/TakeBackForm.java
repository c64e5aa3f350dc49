package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.journey.PromiseKind;
import org.chrysalis.journey.TakeBack;
import org.chrysalis.journey.web.PromisePage.Saved;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Differences;
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

    @Override
    @Nullable
    Refused nothingLeft(Saved now) {
        return now.seenTo() == null ? new Refused(null, "journey.take-back.open") : null;
    }

    /** What is taken back is what they recorded, which the page shows; nothing that was typed stands against it. */
    @Override
    Differences differencesFrom(HandOverForm now, PromiseKind kind) {
        return new Differences();
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Typed.text(why);
    }
}
