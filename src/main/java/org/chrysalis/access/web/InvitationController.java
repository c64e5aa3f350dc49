package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.chrysalis.access.Joining;
import org.chrysalis.people.Arrivals.Offer;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Attempt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.SmartValidator;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
class InvitationController {

    private static final String HOME = "redirect:/";

    private final Joining joining;
    private final SmartValidator validator;

    InvitationController(Joining joining, SmartValidator validator) {
        this.joining = joining;
        this.validator = validator;
    }

    @GetMapping("/invitation/{token}")
    String ask(@PathVariable String token, @ModelAttribute("form") JoinForm form, Model page) {
        Offer offer = joining.offer(token);
        form.setName(offer.name());
        return page(token, offer, page);
    }

    @PostMapping("/invitation/{token}")
    String join(
            @PathVariable String token,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult problems,
            Model page,
            HttpServletRequest request) {
        try {
            return join(token, form, problems, page, request, joining.offer(token));
        } catch (NotFound over) {
            if (joining.comesAgain(request, token, form.getPassword())) {
                return HOME;
            }
            throw over;
        }
    }

    private String join(
            String token, JoinForm form, BindingResult problems, Model page, HttpServletRequest request, Offer offer) {
        if (!offer.account()) {
            validator.validate(form, problems, JoinForm.New.class);
            if (problems.hasErrors() && !problems.hasFieldErrors("password")) {
                Attempt.refused(problems, () -> joining.requireGoodPassword(offer, form.getName(), form.getPassword()));
            }
        }
        if (problems.hasErrors() || Attempt.refused(problems, () -> come(request, token, form, offer))) {
            return page(token, offer, page);
        }
        return HOME;
    }

    private void come(HttpServletRequest request, String token, JoinForm form, Offer offer) {
        if (offer.account()) {
            joining.joinAgain(request, token, form.getPassword());
        } else {
            joining.joinNew(request, token, form.getName(), form.getPassword());
        }
    }

    private static String page(String token, Offer offer, Model page) {
        page.addAttribute("action", "/invitation/" + token);
        page.addAttribute("offer", offer);
        return offer.account() ? "access/join-with-account" : "access/join";
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String over() {
        return "access/link-over";
    }
}
