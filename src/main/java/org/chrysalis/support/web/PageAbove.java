package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Where an address leads that takes a form and shows nothing: whoever asked for it came back to it, or loaded its
 * answer anew from the address bar, and is sent to the page that it stands below.
 */
@Component
class PageAbove {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private final RequestMappingHandlerMapping routes;

    PageAbove(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    /** The nearest page, as it stands within the program, at last the first of all; none where something was sent. */
    Optional<String> of(HttpServletRequest request) {
        if (!LOOKING.contains(request.getMethod())) {
            return Optional.empty();
        }
        PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        int segments = path.elements().size() / 2;
        return IntStream.range(1, segments)
                .mapToObj(left -> path.subPath(0, 2 * (segments - left)))
                .filter(this::isPage)
                .map(PathContainer::value)
                .findFirst()
                .or(() -> Optional.of("/"));
    }

    /** The same of an address that is also one of a page's kind: "/inbox/read" beside "/inbox/7". */
    Optional<String> ofStep(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        return steps().stream().anyMatch(step -> step.matches(path)) ? of(request) : Optional.empty();
    }

    /** Whatever takes a form, shows nothing, and is called by a word of its own. */
    private List<PathPattern> steps() {
        Set<PathPattern> pages = patterns(RequestMethod.GET);
        return patterns(RequestMethod.POST).stream()
                .filter(pattern -> !pages.contains(pattern))
                .filter(pattern -> !pattern.getPatternString().endsWith("}"))
                .toList();
    }

    private Set<PathPattern> patterns(RequestMethod method) {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> takes(route, method))
                .flatMap(route -> patterns(route).stream())
                .collect(Collectors.toSet());
    }

    private static Set<PathPattern> patterns(RequestMappingInfo route) {
        var patterns = route.getPathPatternsCondition();
        return patterns == null ? Set.of() : patterns.getPatterns();
    }

    private boolean isPage(PathContainer path) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> matches(route.getKey(), path))
                .anyMatch(route -> !isFile(route.getValue()));
    }

    private static boolean isFile(HandlerMethod handler) {
        return ResponseEntity.class.isAssignableFrom(handler.getMethod().getReturnType());
    }

    private static boolean matches(RequestMappingInfo route, PathContainer path) {
        return takes(route, RequestMethod.GET) && patterns(route).stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static boolean takes(RequestMappingInfo route, RequestMethod method) {
        return route.getMethodsCondition().getMethods().contains(method);
    }
}
