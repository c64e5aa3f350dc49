package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BeanPropertyBindingResult;

class AttemptTest {

    public static class Form {
        private DateInput since = new DateInput();
        private List<String> leads = List.of();

        public DateInput getSince() {
            return since;
        }

        public List<String> getLeads() {
            return leads;
        }
    }

    public static class Longer extends Form {
        private String note = "";

        public String getNote() {
            return note;
        }
    }

    @ReadingOrder({"note", "since", "leads"})
    public static class Asking extends Longer {}

    private BeanPropertyBindingResult problems = new BeanPropertyBindingResult(new Form(), "form");

    @Test
    void whatTheServiceRefusesStandsBesideItsField() {
        assertThat(Attempt.refused(problems, () -> {
                    throw new Refused("since", "journey.too-early", "1 May 2026");
                }))
                .isTrue();
        assertThat(summary()).containsExactly(new ErrorSummary.Problem("Not before 1 May 2026", "since.day"));
    }

    @Test
    void aRefusalOfAnotherFormsFieldIsStillTold() {
        assertThat(Attempt.of(problems, () -> {
                    throw new Refused("unknown", "journey.no");
                }))
                .isEmpty();
        assertThat(summary()).containsExactly(new ErrorSummary.Problem("No", null));
    }

    @Test
    void answersWhatTheServiceAnswersAndLetsTheRestThrough() {
        assertThat(Attempt.of(problems, () -> "MAR-01")).contains("MAR-01");
        assertThatThrownBy(() -> Attempt.refused(problems, () -> {
                    throw new Conflict("initiative");
                }))
                .isInstanceOf(Conflict.class);
        assertThat(problems.hasErrors()).isFalse();
    }

    @Test
    void problemsComeInTheOrderOfTheFormOncePerField() {
        problems.rejectValue("leads", "journey.no");
        problems.rejectValue("since", "journey.no");
        problems.rejectValue("since", "journey.other");
        problems.reject("journey.other");
        assertThat(summary())
                .containsExactly(
                        new ErrorSummary.Problem("Other", null),
                        new ErrorSummary.Problem("No", "since.day"),
                        new ErrorSummary.Problem("No", "leads"));
    }

    /** What a form inherits comes first, unless it stands further down its page. */
    @Test
    void problemsComeAsPeopleReadAFormThatSaysItsOrder() {
        assertThat(told(new Longer())).containsExactly("since.day", "leads", "note");
        assertThat(told(new Asking())).containsExactly("note", "since.day", "leads");
    }

    private List<String> told(Object form) {
        problems = new BeanPropertyBindingResult(form, "form");
        for (String field : List.of("leads", "note", "since")) {
            problems.rejectValue(field, "journey.no");
        }
        return summary().stream().map(ErrorSummary.Problem::target).toList();
    }

    private List<ErrorSummary.Problem> summary() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("journey.too-early", Locale.UK, "Not before {0}");
        messages.addMessage("journey.no", Locale.UK, "No");
        messages.addMessage("journey.other", Locale.UK, "Other");
        return ErrorSummary.of(problems, messages, Locale.UK).problems();
    }
}
