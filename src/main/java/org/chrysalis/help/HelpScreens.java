package org.chrysalis.help;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the part of the help that is about a screen. */
@Component
public class HelpScreens {

    private record Screen(PathPattern pattern, HelpTopic topic) {}

    private final List<Screen> screens = Arrays.stream(HelpTopic.values())
            .flatMap(topic -> topic.screens().stream()
                    .map(pattern -> new Screen(PathPatternParser.defaultInstance.parse(pattern), topic)))
            .sorted(Comparator.comparing(Screen::pattern, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();

    /** What is about the screen at this path; none of screens that speak for themselves. */
    public Optional<HelpTopic> about(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return screens.stream()
                .filter(screen -> screen.pattern().matches(asked))
                .map(Screen::topic)
                .findFirst();
    }
}
