package org.chrysalis.support.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chrysalis.support.DatabaseAway;
import org.chrysalis.support.WaitedTooLong;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what goes wrong before or after the controllers: in a filter, in a template, in the container. Asks no
 * database.
 */
@Controller
class ErrorPages implements ErrorController {

    private final ProblemPages pages;

    ErrorPages(ProblemPages pages) {
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        // What failed before the security filters has not been told yet.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return pages.of("error/expired", HttpStatus.FORBIDDEN, request);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && DatabaseAway.caused(failure)) {
            return pages.of(HttpStatus.SERVICE_UNAVAILABLE, request);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && WaitedTooLong.caused(failure)) {
            return pages.busy(request);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            HttpStatusCode refused = ProblemPages.refusedByTheProgramBelow(failure);
            if (refused != null) {
                return pages.of(refused, request);
            }
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without a code somebody typed the address of this page.
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return pages.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, request);
    }
}
