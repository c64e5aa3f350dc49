package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

@ApplicationTest
class KeptExpressionsTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\bth:[\\w-]+=\"([^\"]*)\"|[$#@~*]\\{[^}]*}");

    @Autowired
    private SpringTemplateEngine engine;

    @Test
    void keepsEveryExpressionOfEveryTemplateAtOnce() throws IOException {
        int kept = ((StandardCacheManager) engine.getCacheManager()).getExpressionCacheMaxSize();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            long there = files.filter(Files::isRegularFile)
                    .flatMap(file -> EXPRESSION.matcher(text(file)).results().map(MatchResult::group))
                    .distinct()
                    .count();
            assertThat((long) kept).isGreaterThan(there);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
