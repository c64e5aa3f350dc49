package org.chrysalis.journey.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.ReviewDrafts;
import org.chrysalis.journey.ReviewParts.Asked;
import org.chrysalis.journey.ReviewParts.Outcome;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.NotAboutFamilies;
import org.jspecify.annotations.Nullable;

/** What was typed about what next and who was there. Nothing of it is needed until the review is completed. */
class OutcomeForm {

    private @Nullable Decision decision;

    @Size(max = 2000, message = "{journey.review.long}")
    private String note = "";

    @NotAboutFamilies
    private List<@Size(max = 120, message = "{journey.deciders.long}") String> people = new ArrayList<>();

    private List<OpenForm> conditions = new ArrayList<>();

    @CivilDate(name = "journey.review.next.name", required = false)
    private DateInput next = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    static OutcomeForm of(ReviewView review) {
        OutcomeForm form = new OutcomeForm();
        form.decision = review.decision();
        form.note = review.decisionNote();
        form.people.addAll(review.people());
        form.next = DateInput.of(review.nextReviewOn());
        form.version = review.version();
        for (ReviewView.AskedView asked : review.conditions()) {
            OpenForm part = OpenForm.of(null, asked.ownerName(), asked.dueOn());
            part.setWording(asked.wording());
            form.conditions.add(part);
        }
        form.offerFields();
        return form;
    }

    void offerFields() {
        while (people.size() < 3) {
            people.add("");
        }
        if (conditions.isEmpty()) {
            conditions.add(new OpenForm());
        }
    }

    void offerAnotherName() {
        offerFields();
        people.add("");
    }

    void offerAnotherCondition() {
        offerFields();
        if (conditions.size() < ReviewDrafts.MOST_CONDITIONS) {
            conditions.add(new OpenForm());
        }
    }

    List<String> named() {
        return people.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    Outcome toPart(List<Asked> asked) {
        return new Outcome(decision, note, next.date(), named(), asked, version);
    }

    public @Nullable Decision getDecision() {
        return decision;
    }

    public void setDecision(@Nullable Decision decision) {
        this.decision = decision;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
    }

    public List<String> getPeople() {
        return people;
    }

    public void setPeople(List<String> people) {
        this.people = new ArrayList<>(people);
    }

    public List<OpenForm> getConditions() {
        return conditions;
    }

    public void setConditions(List<OpenForm> conditions) {
        this.conditions = conditions;
    }

    public DateInput getNext() {
        return next;
    }

    public void setNext(DateInput next) {
        this.next = next;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
