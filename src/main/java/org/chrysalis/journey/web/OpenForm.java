package org.chrysalis.journey.web;

import java.time.LocalDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.NotAboutFamilies;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** Who sees to something that is open, and by when: a part of other forms. */
class OpenForm {

    private @Nullable Long criterion;
    private String wording = "";

    @NotAboutFamilies
    private String owner = "";

    private DateInput due = new DateInput();

    static OpenForm of(@Nullable Long criterion, String owner, @Nullable LocalDate due) {
        OpenForm form = new OpenForm();
        form.criterion = criterion;
        form.owner = owner;
        form.due = DateInput.of(due);
        return form;
    }

    boolean isBlank() {
        return wording.isEmpty() && owner.isEmpty() && due.isEmpty();
    }

    public @Nullable Long getCriterion() {
        return criterion;
    }

    public void setCriterion(@Nullable Long criterion) {
        this.criterion = criterion;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = Typed.text(wording);
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = Typed.text(owner);
    }

    public DateInput getDue() {
        return due;
    }

    public void setDue(DateInput due) {
        this.due = due;
    }
}
