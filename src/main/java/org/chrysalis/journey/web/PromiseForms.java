package org.chrysalis.journey.web;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chrysalis.journey.PromiseAt;
import org.chrysalis.journey.web.PromisePage.Saved;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms by which somebody sees to a promise from now on: it is handed over, or open again. */
@Component
class PromiseForms {

    private final PromisePage promisePage;

    PromiseForms(PromisePage promisePage) {
        this.promisePage = promisePage;
    }

    /**
     * Shows such a form before anything is typed.
     *
     * @param typed the form that begins with what is saved
     * @throws Refused where there is nothing to do with it any more
     */
    void ask(Actor actor, PromiseAt at, Function<HandOverForm, ? extends HandOverForm> typed, Model page) {
        Saved saved = promisePage.show(actor, at, page);
        promisePage.offerPeople(actor, page);
        HandOverForm form = typed.apply(promisePage.asSaved(actor, saved));
        Refused nothingLeft = form.nothingLeft(saved);
        if (nothingLeft != null) {
            throw nothingLeft.leadingTo(PromisePage.journey(page), "journey.hand-over.see");
        }
        page.addAttribute("form", form);
    }

    /**
     * @param service asked with who was typed, once the constraints hold
     * @param done as {@link Sent#to} has it
     * @return where to go on, or the page again
     */
    Object give(
            Actor actor,
            PromiseAt at,
            HandOverForm form,
            Sent sent,
            Consumer<@Nullable Long> service,
            Supplier<String> done) {
        Saved saved = promisePage.open(actor, at, sent.page());
        promisePage.offerPeople(actor, sent.page());
        Long owner = promisePage.owner(actor, form, saved.owner(), sent.problems());
        return sent.to(() -> service.accept(owner), conflict -> meanwhile(actor, at, form, sent, conflict), done);
    }

    /** What somebody else saved, beside what was typed; or that they left nothing to do. */
    private ModelAndView meanwhile(Actor actor, PromiseAt at, HandOverForm form, Sent sent, Conflict conflict) {
        Saved now = promisePage.open(actor, at, sent.page());
        Refused nothingLeft = form.nothingLeft(now);
        if (nothingLeft != null) {
            sent.problems().reject(nothingLeft.messageKey(), nothingLeft.arguments(), null);
            return sent.again();
        }
        HandOverForm theirs = promisePage.asSaved(actor, now);
        sent.page()
                .addAttribute(
                        "conflict", form.differencesFrom(theirs, at.kind()).after(conflict));
        form.setVersion(theirs.getVersion());
        return sent.again();
    }
}
