package org.chrysalis.pulse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.pulse.PulseAnswers;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks whoever holds a link. They need no account, and nobody asks who they are. */
@Controller
class PulseLinkController {

    private static final String PAGE = "pulse/link";

    private final PulseAnswers answers;
    private final UnknownLinks unknown;

    PulseLinkController(PulseAnswers answers, UnknownLinks unknown) {
        this.answers = answers;
        this.unknown = unknown;
    }

    @GetMapping("/pulse/{token}")
    String ask(@PathVariable String token, @RequestParam(required = false) @Nullable String ended, Model page) {
        if (frame(token, page).used()) {
            return "pulse/link-done";
        }
        page.addAttribute("form", new AnswerForm());
        page.addAttribute("ended", ended != null);
        return PAGE;
    }

    @PostMapping("/pulse/{token}")
    String answer(
            @PathVariable String token,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult problems,
            Model page) {
        frame(token, page);
        if (problems.hasErrors() || Attempt.refused(problems, () -> answers.answerByLink(token, form.toCommand()))) {
            return PAGE;
        }
        return "redirect:/pulse/" + token;
    }

    private PulseAnswers.Offer frame(String token, Model page) {
        PulseAnswers.Offer offer = answers.offer(token);
        page.addAttribute("token", token);
        page.addAttribute("offer", offer);
        page.addAttribute("choices", AnswerForm.CHOICES);
        return offer;
    }

    /** A link that works is never asked for its address: only what is said of others is limited. */
    @ExceptionHandler(NotFound.class)
    String over(HttpServletRequest request, HttpServletResponse response) {
        boolean borne = unknown.count(request.getRemoteAddr());
        response.setStatus((borne ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS).value());
        return borne ? "pulse/link-over" : "pulse/link-wait";
    }
}
