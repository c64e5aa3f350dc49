package org.chrysalis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The settings of its own that the program reads, by the environment variables that set them. */
final class Settings {

    /** Those of Spring Boot that the files for Docker use. */
    static final Set<String> OF_SPRING =
            Set.of("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_CONFIG_IMPORT", "SERVER_ADDRESS");

    private static final Pattern READ =
            Pattern.compile("(?:getProperty\\(\"|name = \"|\\$\\{|PROPERTY = \")(chrysalis(?:\\.[a-z-]+)+)");

    private Settings() {}

    /** Of the records that hold them, with what each is where nobody sets it. */
    static Map<String, String> ofRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> found = new TreeMap<>();
        scanner.findCandidateComponents("org.chrysalis").forEach(each -> {
            try {
                Class<?> holder = Class.forName(each.getBeanClassName());
                String prefix = Objects.requireNonNull(holder.getAnnotation(ConfigurationProperties.class))
                        .value();
                for (RecordComponent part : holder.getRecordComponents()) {
                    found.put(variable(prefix + "." + kebab(part.getName())), usual(holder, part.getName()));
                }
            } catch (ClassNotFoundException gone) {
                throw new IllegalStateException(gone);
            }
        });
        return found;
    }

    /** Of the records, and those that are read one by one. */
    static Set<String> names() {
        Set<String> found = new TreeSet<>(ofRecords().keySet());
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                READ.matcher(read(file))
                        .results()
                        .map(name -> variable(name.group(1)))
                        .forEach(found::add);
            });
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return found;
    }

    private static String usual(Class<?> holder, String name) {
        return Arrays.stream(holder.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(name))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .flatMap(value -> Arrays.stream(value.value()))
                .findFirst()
                .orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
