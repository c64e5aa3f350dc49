package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.chrysalis.access.Joining;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Attempt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
class NewPasswordController {

    private final Joining joining;

    NewPasswordController(Joining joining) {
        this.joining = joining;
    }

    @GetMapping("/new-password/{token}")
    String ask(@PathVariable String token, @ModelAttribute("form") NewPasswordForm form, Model page) {
        page.addAttribute("owner", joining.owner(token));
        page.addAttribute("action", "/new-password/" + token);
        return "access/new-password";
    }

    @PostMapping("/new-password/{token}")
    String choose(
            @PathVariable String token,
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult problems,
            Model page,
            HttpServletRequest request) {
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> joining.chooseNewPassword(request, token, form.getPassword()))) {
                return ask(token, form, page);
            }
        } catch (NotFound over) {
            if (!joining.comesAgain(request, token, form.getPassword())) {
                throw over;
            }
        }
        return "redirect:/";
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String over() {
        return "access/link-over";
    }
}
