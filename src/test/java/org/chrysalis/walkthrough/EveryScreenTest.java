package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Whoever adds a page says where it is held to the budgets: in a row of {@code screens/<feature>.csv} or {@code
 * screens-linked.csv}, or in {@code screens-elsewhere.csv}, which names the test that looks at it. A page with a form has a
 * row in which that is refused, or {@code screens-unrefused.csv} says why it has none.
 */
@ApplicationTest
class EveryScreenTest {

    private static final Path TESTS = Path.of("src/test/java/org/chrysalis");
    private static final Path TABLES = Path.of("src/test/resources");
    private static final String NO_PAGE = "no page";
    private static final String AS = "as ";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyPageIsLookedAt() throws IOException {
        Set<String> unseen = new TreeSet<>(routes());
        unseen.removeAll(seenHere());
        unseen.removeAll(table("screens-elsewhere.csv").keySet());
        assertThat(unseen).isEmpty();
    }

    @Test
    void whatIsLookedAtElsewhereIsThere() throws IOException {
        assertThat(routes()).containsAll(table("screens-elsewhere.csv").keySet());
    }

    @Test
    void whoIsSaidToLookDoes() throws IOException {
        Map<String, String> elsewhere = table("screens-elsewhere.csv");
        Set<String> seen = seenHere();
        elsewhere.forEach((route, where) -> {
            if (!where.startsWith(AS)) {
                seen.add(route);
            }
        });
        for (String where : Set.copyOf(elsewhere.values())) {
            if (where.startsWith(AS)) {
                assertThat(seen).contains(where.substring(AS.length()));
            } else if (!where.equals(NO_PAGE)) {
                assertThat(Files.readString(TESTS.resolve(where + ".java")))
                        .as(where)
                        .contains("ScreenCheck.");
            }
        }
    }

    /** What people may have typed wrongly is said on a page that keeps to the budgets as well. */
    @Test
    void everyFormIsLookedAtWhenItWasRefused() throws IOException {
        Set<String> unseen = new TreeSet<>(refusing());
        unseen.removeAll(seen(Screen::refused));
        unseen.removeAll(table("screens-unrefused.csv").keySet());
        assertThat(unseen).isEmpty();
    }

    @Test
    void whatNeedNotBeRefusedIsAForm() throws IOException {
        assertThat(refusing()).containsAll(table("screens-unrefused.csv").keySet());
    }

    /** Those to which a row leads; where a path fits several, the nearest, as the program has it. */
    private Set<String> seen(Predicate<Screen> which) {
        List<PathPattern> patterns = patterns();
        Set<String> seen = Screen.all().stream()
                .filter(which)
                .map(screen -> screen.path().replaceAll("\\{[^}]*}", "1").replaceAll("\\?.*", ""))
                .map(PathContainer::parsePath)
                .flatMap(path -> patterns.stream()
                        .filter(pattern -> pattern.matches(path))
                        .sorted()
                        .limit(1))
                .map(PathPattern::getPatternString)
                .collect(Collectors.toCollection(TreeSet::new));
        LinkedScreens.all().stream()
                .map(LinkedScreens.Linked::screen)
                .filter(which)
                .forEach(screen -> seen.add(screen.path()));
        return seen;
    }

    private Set<String> seenHere() {
        return seen(screen -> screen.status() == 200);
    }

    /** Pages whose form comes to the same address, and is answered by somebody who may find fault with it. */
    private Set<String> refusing() {
        Set<String> pages = routes();
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(route -> Arrays.stream(route.getValue().getMethodParameters())
                        .anyMatch(parameter -> BindingResult.class.isAssignableFrom(parameter.getParameterType())))
                .flatMap(route -> route.getKey().getPathPatternsCondition().getPatterns().stream())
                .map(PathPattern::getPatternString)
                .filter(pages::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> routes() {
        return patterns().stream().map(PathPattern::getPatternString).collect(Collectors.toSet());
    }

    /** Of all that can be asked for by an address; the page about errors is shown in the place of others. */
    private List<PathPattern> patterns() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.contains(RequestMethod.GET);
                })
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> !"/error".equals(pattern.getPatternString()))
                .toList();
    }

    private static Map<String, String> table(String name) throws IOException {
        Map<String, String> read = new LinkedHashMap<>();
        for (String line : Files.readAllLines(TABLES.resolve(name))) {
            if (line.startsWith("/")) {
                String[] cells = line.split(",", 2);
                read.put(cells[0].strip(), cells[1].strip());
            }
        }
        return read;
    }
}
