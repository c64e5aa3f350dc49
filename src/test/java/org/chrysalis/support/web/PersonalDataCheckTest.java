package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

/** How much of a form is looked through; what is found in it is for the pages' tests. */
class PersonalDataCheckTest {

    static class Notes {

        private final List<String> notes;
        private final String last = "Short";

        Notes(List<String> notes) {
            this.notes = notes;
        }

        public List<String> getNotes() {
            return notes;
        }

        public String getLast() {
            return last;
        }
    }

    @Test
    void takesNothingThatItDoesNotLookThrough() {
        String most = "a".repeat(PersonalDataCheck.LONGEST - "Short".length());
        assertThat(problems(List.of(most))).isEmpty();
        assertThat(problems(List.of(most + "aa"))).containsExactly("last support.identifies.too-long");
        assertThat(problems(List.of(most, most + "a"))).containsExactly("notes support.identifies.too-long");
        assertThat(problems(List.of("a".repeat(1_000_000)))).containsExactly("notes support.identifies.too-long");
    }

    private static List<String> problems(List<String> notes) {
        Notes form = new Notes(notes);
        BeanPropertyBindingResult problems = new BeanPropertyBindingResult(form, "form");
        new PersonalDataCheck(new MockHttpServletRequest(), new StaticMessageSource()).validate(form, problems);
        return problems.getFieldErrors().stream()
                .map(PersonalDataCheckTest::told)
                .toList();
    }

    private static String told(FieldError problem) {
        return problem.getField() + " " + problem.getCode();
    }
}
