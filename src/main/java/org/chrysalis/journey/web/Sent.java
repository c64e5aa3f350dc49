package org.chrysalis.journey.web;

import java.util.function.Function;
import java.util.function.Supplier;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that was sent, on its way to a service. What is refused stands beside its field, what somebody else saved
 * meanwhile beside what was typed, and nothing typed is lost.
 *
 * @param template shows the form again
 * @param page filled with what the template needs
 */
record Sent(String template, BindingResult problems, Model page) {

    /**
     * @param service asked once the constraints hold
     * @param meanwhile answers where somebody else was quicker, {@link #again} for one
     * @param done says what was done, and where to go on
     * @return where to go on, or the page that shows the form again
     */
    Object to(Runnable service, Function<Conflict, ?> meanwhile, Supplier<String> done) {
        try {
            if (problems.hasErrors() || Attempt.refused(problems, service)) {
                return template;
            }
        } catch (Conflict conflict) {
            return meanwhile.apply(conflict);
        }
        return done.get();
    }

    /** The page, once what somebody else saved stands in it, and in the form the version to go on from. */
    ModelAndView again() {
        return new ModelAndView(template, page.asMap(), HttpStatus.CONFLICT);
    }
}
