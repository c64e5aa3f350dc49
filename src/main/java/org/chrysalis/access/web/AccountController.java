package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.access.Account;
import org.chrysalis.access.HeldForm;
import org.chrysalis.access.ReturnPath;
import org.chrysalis.people.Actor;
import org.chrysalis.people.OwnDetails;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AccountController {

    private final Account account;
    private final OwnDetails details;

    AccountController(Account account, OwnDetails details) {
        this.account = account;
        this.details = details;
    }

    @GetMapping("/account")
    String show(Actor actor, Model page) {
        page.addAttribute("person", details.view(actor));
        page.addAttribute("organisations", account.organisations(actor));
        page.addAttribute("here", actor.organisationId());
        return "access/account";
    }

    /** Where the header's link goes: the same page, at the list of organisations. */
    @GetMapping("/account/organisations")
    String organisations() {
        return "redirect:/account#organisations";
    }

    @GetMapping("/account/name")
    String askName(Actor actor, @ModelAttribute("form") NameForm form) {
        OwnDetails.View person = details.view(actor);
        form.setName(person.name());
        form.setVersion(person.version());
        return "access/name";
    }

    @PostMapping("/account/name")
    String rename(
            Actor actor,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (problems.hasErrors()) {
                return "access/name";
            }
            details.rename(actor, form.getName(), form.getVersion());
        } catch (Conflict stale) {
            OwnDetails.View present = details.view(actor);
            form.setVersion(present.version());
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("access.account.name", present.name(), form.getName())
                            .after(stale));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return "access/name";
        }
        Flash.success(redirect, "access.name.done");
        return "redirect:/account";
    }

    @GetMapping("/account/password")
    String askPassword(@ModelAttribute("form") ChangePasswordForm form) {
        return "access/change-password";
    }

    @PostMapping("/account/password")
    String changePassword(
            Actor actor,
            @Valid @ModelAttribute("form") ChangePasswordForm form,
            BindingResult problems,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String present = form.getPresent();
        String chosen = form.getPassword();
        // What is wrong with either field is said of both at once.
        boolean good = !problems.hasFieldErrors("password")
                && !Attempt.refused(problems, () -> account.requireGood(actor, present, chosen));
        if (!problems.hasFieldErrors("present")) {
            Attempt.refused(
                    problems,
                    good
                            ? () -> account.changePassword(actor, request, present, chosen)
                            : () -> account.requirePresent(actor, request, present));
        }
        if (problems.hasErrors()) {
            return "access/change-password";
        }
        Flash.success(redirect, "access.password.done");
        return "redirect:/account";
    }

    @PostMapping("/account/sign-out-everywhere")
    String signOutEverywhere(Actor actor, HttpServletRequest request) {
        account.signOutEverywhere(actor, request);
        return "redirect:/sign-in";
    }

    @PostMapping("/switch-organisation")
    String switchOrganisation(
            Actor actor,
            HttpServletRequest request,
            @RequestParam long organisation,
            @RequestParam(required = false) @Nullable String next) {
        boolean waits = account.switchTo(actor, request, organisation);
        return "redirect:" + (waits ? HeldForm.SEND_AGAIN : ReturnPath.safe(next));
    }
}
