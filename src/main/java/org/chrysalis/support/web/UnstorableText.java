package org.chrysalis.support.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what no browser sends and the database cannot hold: the character U+0000 in the name or the value of a
 * parameter. One place for all pages, so that no form and no filter has to think of it.
 */
class UnstorableText implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The page that tells of an error is asked for with the same parameters.
        if (request.getDispatcherType() != DispatcherType.ERROR && isUnstorable(request)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return true;
    }

    private static boolean isUnstorable(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(parameter -> holdsNul(parameter.getKey())
                        || Arrays.stream(parameter.getValue()).anyMatch(UnstorableText::holdsNul));
    }

    private static boolean holdsNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
