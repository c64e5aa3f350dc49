package org.chrysalis.readiness.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.readiness.Answer;
import org.chrysalis.readiness.AnswerSheet;
import org.chrysalis.readiness.ReadinessWords;
import org.chrysalis.support.web.Differences;

/** What somebody chose and typed about the conditions of a round, in the order in which it asks them. */
class AnswersForm {

    private List<@Valid AnswerForm> answers = new ArrayList<>();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static AnswersForm of(AnswerSheet sheet) {
        AnswersForm form = new AnswersForm();
        sheet.rows().forEach(row -> form.answers.add(AnswerForm.of(row)));
        form.version = sheet.version();
        return form;
    }

    /** Puts what was sent beside the conditions of the round; what was not sent is not answered. */
    void fit(AnswerSheet sheet) {
        List<AnswerForm> sent = List.copyOf(answers);
        answers = new ArrayList<>();
        for (AnswerSheet.Row row : sheet.rows()) {
            answers.add(sent.stream()
                    .filter(answer -> answer.getCondition() == row.condition())
                    .findFirst()
                    .orElseGet(() -> AnswerForm.of(
                            new AnswerSheet.Row(row.condition(), row.name(), row.explanation(), null, ""))));
        }
    }

    List<Answer> toAnswers() {
        return answers.stream().map(AnswerForm::toAnswer).toList();
    }

    boolean saysNothing() {
        return answers.stream().noneMatch(AnswerForm::saysSomething);
    }

    /** What the same person saved in another window, beside what was chosen and typed: only what differs. */
    Differences differencesFrom(AnswerSheet now, ReadinessWords words) {
        List<String> theirs = new ArrayList<>();
        List<String> yours = new ArrayList<>();
        for (int at = 0; at < Math.min(answers.size(), now.rows().size()); at++) {
            AnswerSheet.Row row = now.rows().get(at);
            AnswerForm typed = answers.get(at);
            if (!Objects.equals(row.score(), typed.getScore()) || !row.reason().equals(typed.getReason())) {
                theirs.add(row.name() + ": " + words.score(row.score()) + " " + row.reason());
                yours.add(row.name() + ": " + words.score(typed.getScore()) + " " + typed.getReason());
            }
        }
        return new Differences().compare("readiness.answers", String.join("\n", theirs), String.join("\n", yours));
    }

    public List<AnswerForm> getAnswers() {
        return answers;
    }

    public void setAnswers(List<AnswerForm> answers) {
        this.answers = answers;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
