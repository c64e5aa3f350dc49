package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chrysalis.support.Became;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.DatabaseAway;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.StillSending;
import org.chrysalis.support.WaitedTooLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Answers what goes wrong in a controller with a page and its status. Only the unexpected is 500, and only that is
 * logged.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemPages pages;
    private final PageModel pageModel;
    private final ObjectProvider<ElsewhereSource> elsewhere;
    private final PageAbove above;

    ProblemAdvice(ProblemPages pages, PageModel pageModel, ObjectProvider<ElsewhereSource> elsewhere, PageAbove above) {
        this.pages = pages;
        this.pageModel = pageModel;
        this.elsewhere = elsewhere;
        this.above = above;
    }

    /** Who was changing something that somebody withdrew meanwhile has what they typed given back. */
    @ExceptionHandler(NotFound.class)
    ModelAndView gone(HttpServletRequest request) {
        ModelAndView page = pages.of(HttpStatus.NOT_FOUND, request);
        if (page.getModel().get("typed") instanceof List<?> typed && !typed.isEmpty()) {
            page.setViewName("error/gone");
        }
        return filled(saysWhereToLook(page, request), request);
    }

    @ExceptionHandler(Became.class)
    ModelAndView became(Became now, HttpServletRequest request) {
        ModelAndView page = pages.of("error/became", HttpStatus.NOT_FOUND, request);
        page.addObject("became", now);
        return filled(page, request);
    }

    /** "/reviews/abc" is the address of nothing, as much as "/reviews/99" is; "/inbox/read" is a step of the inbox. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView unknown(HttpServletRequest request) {
        return above.ofStep(request).map(ProblemAdvice::leading).orElseGet(() -> missing(request));
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ModelAndView missing(HttpServletRequest request) {
        return filled(saysWhereToLook(pages.of(HttpStatus.NOT_FOUND, request), request), request);
    }

    private ModelAndView saysWhereToLook(ModelAndView page, HttpServletRequest request) {
        ElsewhereSource known = elsewhere.getIfAvailable();
        if (known != null) {
            known.elsewhere(request).ifPresent(found -> page.addObject("elsewhere", found));
            page.addObject("perhaps", known.perhaps(request));
        }
        return page;
    }

    /** Nothing of it was done here, and what was typed is given back. */
    @ExceptionHandler(WrittenElsewhere.class)
    ModelAndView elsewhere(WrittenElsewhere problem, HttpServletRequest request) {
        ModelAndView page = pages.of("error/elsewhere", HttpStatus.CONFLICT, request);
        page.addObject("elsewhere", problem.where());
        page.addObject("typed", problem.typed());
        page.addObject("kept", problem.kept());
        return filled(page, request);
    }

    @ExceptionHandler(Forbidden.class)
    ModelAndView forbidden(HttpServletRequest request) {
        return filled(pages.of(HttpStatus.FORBIDDEN, request), request);
    }

    @ExceptionHandler(Conflict.class)
    ModelAndView stale(Conflict conflict, HttpServletRequest request) {
        ModelAndView page = pages.of(HttpStatus.CONFLICT, request);
        page.addObject("met", conflict);
        return filled(page, request);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView stale(ConcurrencyFailureException failure, HttpServletRequest request) {
        return WaitedTooLong.caused(failure) ? busy(request) : stale(request);
    }

    @ExceptionHandler(StillSending.class)
    ModelAndView sending(StillSending first, HttpServletRequest request) {
        log.warn("{} {} waited too long for the same form", request.getMethod(), place(request));
        ModelAndView page = pages.of("error/sending", HttpStatus.CONFLICT, request);
        page.addObject("sending", first);
        return filled(page, request);
    }

    private ModelAndView busy(HttpServletRequest request) {
        log.warn("{} {} waited too long for what somebody else changes", request.getMethod(), place(request));
        return filled(pages.busy(request), request);
    }

    private ModelAndView stale(HttpServletRequest request) {
        return filled(pages.of(HttpStatus.CONFLICT, request), request);
    }

    /**
     * Two wrote at one moment, past the service's own check; anything else that the database refuses is our mistake.
     */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ModelAndView taken(DataIntegrityViolationException failure, HttpServletRequest request) {
        if (!Race.caused(failure)) {
            log.error("{} {} failed", request.getMethod(), place(request), failure);
            return pages.of(HttpStatus.INTERNAL_SERVER_ERROR, request);
        }
        log.warn(
                "{} {} refused by the database: {}",
                request.getMethod(),
                place(request),
                failure.getMostSpecificCause().getMessage());
        return stale(request);
    }

    /** A refusal that no form took as its own: the sentence is still meant for the person. */
    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refusal, HttpServletRequest request) {
        ModelAndView page = pages.of("error/refused", HttpStatus.UNPROCESSABLE_CONTENT, request);
        page.addObject("refusal", refusal);
        return filled(page, request);
    }

    /** The address of a second step, loaded anew: it takes a form and shows nothing by itself. */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ModelAndView shownElsewhere(HttpServletRequest request) {
        return above.of(request)
                .map(ProblemAdvice::leading)
                .orElseGet(() -> filled(pages.of(HttpStatus.METHOD_NOT_ALLOWED, request), request));
    }

    private static ModelAndView leading(String page) {
        RedirectView redirect = new RedirectView(page, true);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return filled(pages.of(HttpStatus.CONTENT_TOO_LARGE, request), request);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView others(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            // Security decides: a stranger is asked to sign in, a person is refused.
            throw failure;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return filled(pages.of(known.getStatusCode(), request), request);
        }
        HttpStatusCode refused = ProblemPages.refusedByTheProgramBelow(failure);
        if (refused != null) {
            // Nothing is put around it: to ask for the parameters once more would fail once more.
            return pages.of(refused, request);
        }
        if (WaitedTooLong.caused(failure)) {
            return busy(request);
        }
        log.error("{} {} failed", request.getMethod(), place(request), failure);
        return pages.of(
                DatabaseAway.caused(failure) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR,
                request);
    }

    /** What was asked for, without what stands in its address: the secret of a one-time link is to be in no log. */
    private static String place(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            return pattern.toString();
        }
        String path = request.getRequestURI();
        int second = path.indexOf('/', 1);
        return second < 0 ? path : path.substring(0, second) + "/…";
    }

    private ModelAndView filled(ModelAndView page, HttpServletRequest request) {
        pageModel.fill(page, request);
        return page;
    }
}
