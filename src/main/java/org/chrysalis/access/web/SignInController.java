package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.access.DemonstrationPeople;
import org.chrysalis.access.FormOrganisation;
import org.chrysalis.access.HeldForm;
import org.chrysalis.access.ReturnPath;
import org.chrysalis.access.SignIn;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.web.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final SignIn signIn;
    private final FormOrganisation organisations;
    private final Organisations founded;
    private final ObjectProvider<DemonstrationPeople> demonstration;

    SignInController(
            SignIn signIn,
            FormOrganisation organisations,
            Organisations founded,
            ObjectProvider<DemonstrationPeople> demonstration) {
        this.signIn = signIn;
        this.organisations = organisations;
        this.founded = founded;
        this.demonstration = demonstration;
    }

    /** None but in a demonstration, whose password everybody may know. */
    @ModelAttribute("demonstration")
    @Nullable
    DemonstrationPeople demonstration() {
        DemonstrationPeople people = demonstration.getIfAvailable();
        return people != null && people.offered() ? people : null;
    }

    /** Whether nobody can sign in before the program is set up; a demonstration sets itself up. */
    @ModelAttribute("unfounded")
    boolean unfounded() {
        return demonstration() == null && founded.none();
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(name = ReturnPath.PARAMETER, required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String ended,
            @ModelAttribute("form") SignInForm form,
            Model page) {
        if (CurrentActor.find().isPresent()) {
            return "redirect:" + ReturnPath.safe(next);
        }
        form.setNext(next);
        page.addAttribute("ended", ended != null);
        return "access/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(@Valid @ModelAttribute("form") SignInForm form, BindingResult problems, HttpServletRequest request) {
        DemonstrationPeople people = demonstration();
        boolean tooEarly = people != null && people.people().isEmpty();
        if (tooEarly
                || problems.hasErrors()
                || Attempt.refused(problems, () -> signIn.signIn(request, form.getEmail(), form.getPassword()))) {
            return "access/sign-in";
        }
        Optional<HeldForm> held = form.carried();
        held.ifPresent(sent -> sent.keep(request.getSession()));
        return "redirect:" + (held.isPresent() ? HeldForm.SEND_AGAIN : form.destination());
    }

    /** In the place of the answer to a form that came without a session; nobody else is led here. */
    @PostMapping(HeldForm.SIGN_IN)
    String ended(HttpServletRequest request, Model page) {
        if (!(request.getAttribute(HeldForm.ATTRIBUTE) instanceof HeldForm held)) {
            return "redirect:/";
        }
        SignInForm form = new SignInForm();
        form.carry(held);
        page.addAttribute("form", form);
        page.addAttribute("ended", true);
        page.addAttribute("kept", held.texts());
        return "access/sign-in";
    }

    /** What was sent too late, with a button that sends it. */
    @GetMapping(HeldForm.SEND_AGAIN)
    String again(Actor actor, HttpServletRequest request, Model page) {
        Optional<HeldForm> held = HeldForm.take(request.getSession());
        if (held.isEmpty()) {
            return "redirect:/";
        }
        organisations.require(actor, held.get(), request);
        page.addAttribute("held", held.get());
        return "access/send-again";
    }

    /** For who types the address or follows a link: it takes a form to sign somebody out. */
    @GetMapping("/sign-out")
    String askToSignOut() {
        return "access/sign-out";
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        signIn.signOut(request);
        return "redirect:/sign-in";
    }
}
