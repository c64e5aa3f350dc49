package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Whoever has several windows open tells from the title of each of which initiative it is. */
@ApplicationTest
class InitiativeTitlesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private ObjectProvider<AuthorisationSubjects> subjects;

    @Autowired
    private JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> everyPageOfAnInitiativeNamesItInItsTitle() {
        return AuthorisationRow.all().stream()
                .filter(row -> row.method().equals("GET") && row.path().startsWith("/initiatives/{reference}"))
                .filter(row -> "yes".equals(row.expected().get("manager")))
                .map(row -> DynamicTest.dynamicTest(row.path() + " " + row.with(), () -> check(row)));
    }

    private void check(AuthorisationRow row) throws Exception {
        TestOrganisation council = organisations.found();
        Map<String, String> values = resolve(row, council);
        List<Object> variables = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(row.path());
        while (variable.find()) {
            variables.add(values.remove(variable.group(1)));
        }
        String reference = String.valueOf(variables.get(0));
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(row.path(), variables.toArray());
        values.forEach(request::param);
        MockHttpServletResponse answer = mvc.perform(request.with(signedInAs(council.manager())))
                .andReturn()
                .getResponse();
        String type = String.valueOf(answer.getContentType());
        if (answer.getStatus() != 200 || !type.startsWith("text/html")) {
            // A sheet, a picture, or a way to another page.
            return;
        }
        String name = jdbc.sql("select name from initiative where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        Matcher title = TITLE.matcher(answer.getContentAsString());
        assertThat(title.find()).isTrue();
        assertThat(title.group(1)).contains(name);
    }

    private Map<String, String> resolve(AuthorisationRow row, TestOrganisation council) {
        Map<String, Function<TestOrganisation, Object>> known = new TreeMap<>();
        subjects.forEach(each -> known.putAll(each.subjects()));
        Map<String, String> made = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        row.with()
                .forEach((name, value) -> values.put(
                        name,
                        value.startsWith("@")
                                ? made.computeIfAbsent(
                                        value,
                                        any -> String.valueOf(
                                                known.get(value.substring(1)).apply(council)))
                                : value));
        return values;
    }
}
