package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.journey.Answer;
import org.chrysalis.journey.ReviewParts.Said;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.pathway.CriterionTopic;
import org.jspecify.annotations.Nullable;

/** What was said about the criteria of one topic. */
class AnswersForm {

    private List<@Valid SaidForm> said = new ArrayList<>();

    static AnswersForm of(ReviewView review, CriterionTopic topic) {
        AnswersForm form = new AnswersForm();
        for (ReviewView.AnswerView answer : review.answersOf(topic)) {
            SaidForm said = new SaidForm();
            said.id = answer.id();
            said.answer = answer.answer();
            said.evidence = answer.evidence();
            said.note = answer.note();
            said.version = answer.version();
            form.said.add(said);
        }
        return form;
    }

    List<Said> toParts() {
        return said.stream()
                .map(each -> new Said(each.id, each.answer, each.evidence, each.note, each.version))
                .toList();
    }

    /** What was typed stays, beside the versions of now. */
    void renew(AnswersForm now) {
        for (SaidForm mine : said) {
            now.said.stream().filter(theirs -> theirs.id == mine.id).forEach(theirs -> mine.version = theirs.version);
        }
    }

    public List<SaidForm> getSaid() {
        return said;
    }

    public void setSaid(List<SaidForm> said) {
        this.said = said;
    }

    /** About one criterion. */
    static class SaidForm {

        private long id;
        private @Nullable Answer answer;

        @Size(max = 1000, message = "{journey.note.long}")
        private String evidence = "";

        @Size(max = 1000, message = "{journey.note.long}")
        private String note = "";

        /** A form that lost it is as stale as can be. */
        private int version = -1;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public @Nullable Answer getAnswer() {
            return answer;
        }

        public void setAnswer(@Nullable Answer answer) {
            this.answer = answer;
        }

        public String getEvidence() {
            return evidence;
        }

        public void setEvidence(@Nullable String evidence) {
            this.evidence = Typed.text(evidence);
        }

        public String getNote() {
            return note;
        }

        public void setNote(@Nullable String note) {
            this.note = Typed.text(note);
        }

        public int getVersion() {
            return version;
        }

        public void setVersion(int version) {
            this.version = version;
        }
    }
}
