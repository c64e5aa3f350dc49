package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chrysalis.journey.Answer;
import org.chrysalis.journey.ReviewParts.Said;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.support.Fingerprint;
import org.chrysalis.support.web.NotAboutFamilies;
import org.chrysalis.support.web.Typed;
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
            said.shown = said.content();
            form.said.add(said);
        }
        return form;
    }

    /** What the person said. What they left as it was shown to them is somebody else's to change meanwhile. */
    List<Said> toParts() {
        return said.stream()
                .filter(each -> !each.asShown())
                .map(each -> new Said(each.id, each.answer, each.evidence, each.note, each.version))
                .toList();
    }

    /**
     * Brings the form to what is saved now. What was typed stays; what was left as it was shown becomes what somebody
     * else has said meanwhile.
     *
     * @return the criteria about which both said something, by the ids of their answers
     */
    Set<Long> renew(AnswersForm now) {
        Set<Long> both = new HashSet<>();
        for (SaidForm mine : said) {
            now.said.stream()
                    .filter(theirs -> theirs.id == mine.id)
                    .filter(mine::renew)
                    .forEach(theirs -> both.add(theirs.id));
        }
        return both;
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

        /** What stood here when the page was shown. */
        @NotAboutFamilies
        private String shown = "";

        private String content() {
            return Fingerprint.of(Arrays.asList(answer, evidence, note));
        }

        private boolean asShown() {
            return shown.equals(content());
        }

        /** Whether both said something. */
        private boolean renew(SaidForm theirs) {
            boolean mine = !asShown();
            if (!mine) {
                answer = theirs.answer;
                evidence = theirs.evidence;
                note = theirs.note;
            }
            boolean both = mine && version != theirs.version;
            version = theirs.version;
            shown = theirs.shown;
            return both;
        }

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

        public String getShown() {
            return shown;
        }

        public void setShown(@Nullable String shown) {
            this.shown = Typed.text(shown);
        }

        public int getVersion() {
            return version;
        }

        public void setVersion(int version) {
            this.version = version;
        }
    }
}
