package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.access.ReturnPath;
import org.chrysalis.access.SignIn;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
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

    SignInController(SignIn signIn) {
        this.signIn = signIn;
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
        if (!problems.hasErrors()) {
            try {
                signIn.signIn(request, form.getEmail(), form.getPassword());
                return "redirect:" + form.destination();
            } catch (Refused refused) {
                problems.reject(refused.messageKey(), refused.arguments(), null);
            }
        }
        return "access/sign-in";
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        signIn.signOut(request);
        return "redirect:/sign-in";
    }
}
