package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chrysalis.support.web.NotAboutFamilies;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every text that people type passes the question whether it identifies somebody: it is asked where a form is checked
 * ({@code @Valid}) and shown in the form of its object ({@code th:object}).
 */
@ApplicationTest
class PersonalDataRuleTest {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern TYPED =
            Pattern.compile("govuk/(?:input|textarea) ::|<textarea|type=\"text\"|names :: person\\(");

    /** What comes by a single parameter and is no text of people: which button was pressed, where to go next. */
    private static final List<String> NO_TEXTS = List.of("then", "next");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void everyFormThatIsSentIsChecked() {
        TreeSet<String> unchecked = new TreeSet<>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (!route.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                    || !handler.getBeanType().getName().startsWith("org.chrysalis.")) {
                return;
            }
            PostMapping mapping = handler.getMethodAnnotation(PostMapping.class);
            boolean savesNothing =
                    mapping != null && Arrays.stream(mapping.params()).anyMatch(each -> each.startsWith("then"));
            for (Parameter parameter : handler.getMethod().getParameters()) {
                if (isUnchecked(parameter) && !savesNothing) {
                    unchecked.add(handler.getBeanType().getSimpleName() + "."
                            + handler.getMethod().getName() + " " + parameter.getName());
                }
            }
        });
        assertThat(unchecked).isEmpty();
    }

    private static boolean isUnchecked(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return parameter.getType() == String.class && !NO_TEXTS.contains(parameter.getName());
        }
        return parameter.isAnnotationPresent(ModelAttribute.class)
                && !parameter.isAnnotationPresent(Valid.class)
                && !parameter.getType().isAnnotationPresent(NotAboutFamilies.class)
                && Arrays.stream(parameter.getType().getDeclaredFields()).anyMatch(PersonalDataRuleTest::mayHoldText);
    }

    private static boolean mayHoldText(Field field) {
        return field.getType() == String.class
                || Collection.class.isAssignableFrom(field.getType())
                || Map.class.isAssignableFrom(field.getType());
    }

    @Test
    void everyFormWithTextsCanShowTheQuestion() throws IOException {
        TreeSet<String> silent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FORM.matcher(Files.readString(file))
                        .results()
                        .filter(PersonalDataRuleTest::cannotShowIt)
                        .forEach(form -> silent.add(file.getFileName() + form.group(1)));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean cannotShowIt(MatchResult form) {
        return form.group(1).contains("method=\"post\"")
                && !form.group(1).contains("th:object")
                && TYPED.matcher(form.group(2)).find();
    }
}
