package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The page that says where each idea of the paper is leads to what is there. */
@ApplicationTest
class PaperTest {

    private static final Pattern WRITTEN = Pattern.compile("`([^`]+)`");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void everyIdeaNamesAPackageAndAPageThatAreThere() throws IOException {
        Set<String> known = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .collect(Collectors.toSet());
        List<String> ideas = Files.readAllLines(Path.of("docs/paper.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what") && !line.startsWith("| ---"))
                .toList();
        assertThat(ideas).hasSizeGreaterThan(20);
        for (String idea : ideas) {
            String[] cells = idea.split("\\|");
            List<String> named = WRITTEN.matcher(cells[3])
                    .results()
                    .map(found -> found.group(1).replace("…", "/initiatives/{reference}"))
                    .toList();
            assertThat(named).as(idea).anyMatch(each -> each.startsWith("/")).anyMatch(each -> !each.startsWith("/"));
            for (String each : named) {
                assertThat(each.startsWith("/") ? known.contains(each) : isPackage(each))
                        .as("%s in %s", each, idea)
                        .isTrue();
            }
        }
    }

    private static boolean isPackage(String name) {
        return Files.exists(Path.of("src/main/java/org/chrysalis", name, "package-info.java"));
    }
}
