package org.chrysalis.support.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Which page tells about which problem. Shared by what fails inside a controller and what fails around it. */
@Component
class ProblemPages {

    /** PostgreSQL's character_not_in_repertoire. */
    private static final String NOT_TEXT = "22021";

    /** What was sent was understood, and is not wanted or has no place any more: whoever typed it is given it back. */
    private static final Set<Integer> GIVES_BACK =
            Set.of(HttpStatus.NOT_FOUND.value(), HttpStatus.CONFLICT.value(), HttpStatus.UNPROCESSABLE_CONTENT.value());

    private static final UploadLimit ANY_FILE = new UploadLimit("", "support.problem.too-large.text");

    private final List<UploadLimit> limits;
    private final Clock clock;

    ProblemPages(List<UploadLimit> limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    ModelAndView of(HttpStatusCode status, HttpServletRequest request) {
        HttpStatusCode told = HttpStatus.resolve(status.value()) == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        return of(viewFor(told), told, request);
    }

    ModelAndView of(String view, HttpStatusCode status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject("now", Instant.now(clock));
        if (status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE)) {
            page.addObject("limit", limit(request));
            page.addObject("again", isUpload(request) ? path(request) : null);
        }
        // The container asks for the page of an error by GET and remembers what it was.
        Object asked = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        boolean sent = "POST".equals(asked == null ? request.getMethod() : asked);
        page.addObject("sent", sent);
        page.addObject("typed", sent && GIVES_BACK.contains(status.value()) ? TypedText.in(request) : List.of());
        return page;
    }

    /** Somebody else, or the same form sent first, held too long what it changes. What was typed is given back. */
    ModelAndView busy(HttpServletRequest request) {
        return of("error/busy", HttpStatus.CONFLICT, request);
    }

    /** Every form that takes a file is shown at the address to which it is sent. */
    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (failed == null ? request.getRequestURI() : failed.toString())
                .substring(request.getContextPath().length());
    }

    private UploadLimit limit(HttpServletRequest request) {
        String path = path(request);
        return limits.stream()
                .filter(limit -> limit.path().equals(path))
                .findFirst()
                .orElse(ANY_FILE);
    }

    /**
     * What the container, the framework or the database says of a request that makes no sense: parameters that cannot
     * be decoded or are too many, a list longer than any form has, characters that are no text. Else null.
     */
    static @Nullable HttpStatusCode refusedByTheProgramBelow(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof InvalidParameterException parameters) {
                return HttpStatusCode.valueOf(parameters.getErrorCode());
            }
            if (isBrokenUpload(each)) {
                return HttpStatus.BAD_REQUEST;
            }
            if (each instanceof RequestRejectedException
                    || each instanceof InvalidPropertyException
                    || each instanceof SQLException database && NOT_TEXT.equals(database.getSQLState())) {
                return HttpStatus.BAD_REQUEST;
            }
        }
        return null;
    }

    /**
     * Parts that cannot be told apart, or that ended midway because somebody went away; a full disk is another matter.
     */
    private static boolean isBrokenUpload(Throwable failure) {
        return failure instanceof InvalidFileNameException
                || failure instanceof MultipartStream.MalformedStreamException
                || failure instanceof ClientAbortException
                || failure instanceof FileUploadException
                        && !(failure instanceof IOFileUploadException)
                        && !(failure instanceof SizeException);
    }

    private static String viewFor(HttpStatusCode status) {
        return switch (status.value()) {
            case 401, 403 -> "error/403";
            case 404, 405, 410 -> "error/404";
            case 409, 412 -> "error/409";
            case 413 -> "error/413";
            case 429 -> "error/429";
            case 502, 503, 504 -> "error/503";
            default -> status.is4xxClientError() ? "error/400" : "error/500";
        };
    }
}
