package org.chrysalis.journey.web;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.chrysalis.journey.ReviewParts.WhereWeAre;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about where an initiative is. */
class WhereForm {

    @CivilDate(name = "journey.review.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    @Size(max = 2000, message = "{journey.review.long}")
    private String words = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    static WhereForm of(ReviewView review) {
        WhereForm form = new WhereForm();
        form.date = DateInput.of(review.heldOn());
        form.words = review.whereWeAre();
        form.version = review.whereVersion();
        return form;
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(ReviewView now) {
        return new Differences()
                .compare("journey.review.date", now.heldOn(), date.date())
                .compare("journey.review.where", now.whereWeAre(), words);
    }

    /** Only once the constraints hold. */
    WhereWeAre toPart() {
        return new WhereWeAre(Objects.requireNonNull(date.date()), words, version);
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Typed.text(words);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
