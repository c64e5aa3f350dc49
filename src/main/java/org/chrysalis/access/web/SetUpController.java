package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.access.SetUp;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
class SetUpController {

    private static final String PAGE = "access/set-up";

    private static final List<Choice> PATHWAYS = List.of(
            new Choice("FIVE_STAGES", null, "access.set-up.pathway.five", null),
            new Choice("SIX_STAGES", null, "access.set-up.pathway.six", null));

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @ModelAttribute("pathways")
    List<Choice> pathways() {
        return PATHWAYS;
    }

    @GetMapping("/set-up")
    String ask(@ModelAttribute("form") SetUpForm form, Model page) {
        page.addAttribute("further", setUp.check(form.getToken()));
        return PAGE;
    }

    @PostMapping("/set-up")
    String found(
            @Valid @ModelAttribute("form") SetUpForm form,
            BindingResult problems,
            Model page,
            HttpServletRequest request) {
        page.addAttribute("further", setUp.check(form.getToken()));
        if (problems.hasErrors() && !problems.hasFieldErrors("password")) {
            Attempt.refused(problems, () -> setUp.requireGoodPassword(form.toCommand(), form.getPassword()));
        }
        if (problems.hasErrors()
                || Attempt.refused(
                        problems, () -> setUp.found(request, form.getToken(), form.toCommand(), form.getPassword()))) {
            return PAGE;
        }
        return "redirect:/";
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String over() {
        return "access/link-over";
    }
}
