package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, asked by everybody: see docs/testing.md. A route that is in no table fails the build, so that nobody
 * adds a page without saying who may see it.
 */
@ApplicationTest
class AuthorisationTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private ObjectProvider<AuthorisationSubjects> subjects;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private @Nullable TestOrganisation elsewhere;

    @Test
    void everyRouteIsInTheTableAndNothingElse() {
        TreeSet<String> inTable = AuthorisationRow.all().stream()
                .map(AuthorisationRow::route)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inTable).containsExactlyInAnyOrderElementsOf(routes());
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsAnsweredAsTheTableSays() {
        return AuthorisationRow.all().stream()
                .map(row -> DynamicTest.dynamicTest(row.route() + " " + row.with(), () -> check(row)));
    }

    /** What no part in an initiative makes up for: a permission that neither staff nor viewers hold. */
    private static final List<String> FOR_OTHERS =
            List.of("/initiatives/{reference}/reviews", "/initiatives/{reference}/sheets");

    /** Where staff are refused for having no part in the initiative, asked by those who have one. */
    @TestFactory
    Stream<DynamicTest> whoLeadsAnInitiativeMayWhatOthersOfTheirRoleMayNot() {
        return AuthorisationRow.all().stream()
                .filter(AuthorisationRow::isForThoseInIt)
                .map(row -> DynamicTest.dynamicTest(row.route() + " " + row.with(), () -> checkOwn(row)));
    }

    private void checkOwn(AuthorisationRow row) throws Exception {
        TestOrganisation council = organisations.found();
        Map<String, String> values = resolve(row, council);
        String reference = values.get("reference");
        keepToItsTeam(reference);
        boolean forOthers = FOR_OTHERS.stream().anyMatch(row.path()::startsWith);
        assertThat(ask(row, values, council.staff()))
                .as("staff outside the team")
                .isEqualTo("404");
        assertThat(ask(row, values, leading(reference, council.viewer())))
                .as("a viewer who leads it")
                .isEqualTo("403");
        assertThat(ask(row, values, leading(reference, council.staff())))
                .as("staff who lead it")
                .isEqualTo(forOthers ? "403" : "yes");
    }

    /** Also where it has ended, which the database refuses: some routes are for what has. */
    private void keepToItsTeam(String reference) {
        jdbc.sql("""
                do $$ begin
                    alter table initiative disable trigger initiative_ended_as_sorted;
                    update initiative set visibility = 'TEAM' where reference = '%s';
                    set constraints all immediate;
                    alter table initiative enable trigger initiative_ended_as_sorted;
                end $$""".formatted(reference)).update();
    }

    private Actor leading(String reference, Actor actor) {
        jdbc.sql("""
                insert into initiative_person (initiative_id, person_id, part)
                select id, ?, 'LEAD' from initiative where reference = ?""").params(actor.personId(), reference).update();
        return actor;
    }

    private void check(AuthorisationRow row) throws Exception {
        TestOrganisation council = organisations.found();
        Map<String, String> values = resolve(row, council);
        List<String> wrong = new ArrayList<>();
        for (String visitor : AuthorisationRow.VISITORS) {
            String expected = row.expected().get(visitor);
            String answer = ask(row, values, actor(visitor, council));
            if (!expected.equals(answer)) {
                wrong.add(visitor + " should be answered " + expected + " and is answered " + answer);
            }
        }
        if (!wrong.isEmpty()) {
            fail(row.file() + ": " + row.route() + ": " + String.join("; ", wrong));
        }
    }

    private Actor actor(String visitor, TestOrganisation council) {
        return switch (visitor) {
            case "viewer" -> council.viewer();
            case "staff" -> council.staff();
            case "manager" -> council.manager();
            case "admin" -> council.person(BuiltInRole.ADMIN);
            case "other" -> stranger();
            default -> null;
        };
    }

    /** The strongest that there is elsewhere: somebody new each time, as the others are, of one organisation. */
    private Actor stranger() {
        if (elsewhere == null) {
            elsewhere = organisations.found();
        }
        return elsewhere.person(BuiltInRole.ADMIN);
    }

    private String ask(AuthorisationRow row, Map<String, String> values, Actor actor) throws Exception {
        List<Object> variables = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("\\{([^}:]+)[^}]*}").matcher(row.path());
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException(row.route() + " does not say what {" + matcher.group(1) + "} is");
            }
            variables.add(value);
        }
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), row.path(), variables.toArray());
        values.forEach((name, value) -> {
            if (!row.path().contains("{" + name)) {
                request.param(name, value);
            }
        });
        if (!"GET".equals(row.method())) {
            request.with(csrf());
        }
        if (actor != null) {
            request.with(signedInAs(actor));
        }
        return say(mvc.perform(request).andReturn().getResponse());
    }

    private static String say(MockHttpServletResponse response) {
        String location = response.getHeader("Location");
        int status = response.getStatus();
        if (location != null && location.startsWith("/sign-in")) {
            return "sign-in";
        }
        // What was sent may be refused as incomplete or stale: whoever is told so was let in.
        return status < 400 || status == 409 ? "yes" : String.valueOf(status);
    }

    private Map<String, String> resolve(AuthorisationRow row, TestOrganisation council) {
        Map<String, Function<TestOrganisation, Object>> known = new TreeMap<>();
        subjects.forEach(each -> known.putAll(each.subjects()));
        Map<String, String> made = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        row.with().forEach((name, value) -> {
            if (value.startsWith("@")) {
                Function<TestOrganisation, Object> subject = known.get(value.substring(1));
                assertThat(subject).as("who makes %s", value).isNotNull();
                values.put(name, made.computeIfAbsent(value, any -> String.valueOf(subject.apply(council))));
            } else {
                values.put(name, value);
            }
        });
        return values;
    }

    private TreeSet<String> routes() {
        TreeSet<String> found = new TreeSet<>();
        routes.getHandlerMethods().forEach((info, handler) -> {
            // The page about errors is asked for by the container alone.
            if (!info.getPatternValues().contains("/error")) {
                for (String path : info.getPatternValues()) {
                    methods(info).forEach(method -> found.add(method + " " + path));
                }
            }
        });
        return found;
    }

    private static List<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(RequestMethod::name).toList();
    }
}
