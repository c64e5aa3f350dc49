package org.chrysalis.journey.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.ReviewDrafts;
import org.chrysalis.journey.ReviewParts.Asked;
import org.chrysalis.journey.ReviewParts.Outcome;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about what next and who was there. Nothing of it is needed until the review is completed. */
class OutcomeForm {

    private @Nullable Decision decision;

    @Size(max = 2000, message = "{journey.review.long}")
    private String note = "";

    private List<@Size(max = 120, message = "{journey.deciders.long}") String> people = new ArrayList<>();

    private List<OpenForm> conditions = new ArrayList<>();

    @CivilDate(name = "journey.review.next.name", required = false)
    private DateInput next = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    /** @param labels how a field shows the owners, by their ids */
    static OutcomeForm of(ReviewView review, Map<Long, String> labels) {
        OutcomeForm form = new OutcomeForm();
        form.decision = review.decision();
        form.note = review.decisionNote();
        form.people.addAll(review.people());
        form.next = DateInput.of(review.nextReviewOn());
        form.version = review.outcomeVersion();
        for (ReviewView.AskedView asked : review.conditions()) {
            OpenForm part = OpenForm.of(null, labels.getOrDefault(asked.ownerId(), asked.ownerName()), asked.dueOn());
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
        return DeciderFields.named(people);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(ReviewView now, Map<Long, String> labels, JourneyWords words) {
        return new Differences()
                .compare("journey.review.decision", words.decided(now.decision()), words.decided(decision))
                .compare("journey.review.decision.note", now.decisionNote(), note)
                .compare("journey.review.people", String.join("; ", now.people()), String.join("; ", named()))
                .compare("journey.conditions.title", words.asked(of(now, labels).conditions), words.asked(conditions))
                .compare("journey.review.next", now.nextReviewOn(), next.date());
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
