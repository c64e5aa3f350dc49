package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A change and a withdrawal that are sent twice answer as they did first, and a true conflict stays one. */
@ApplicationTest
class SentTwiceTest {

    private static final String RISK = "/initiatives/{risk/reference}/risks/{risk/id}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private ObjectProvider<AuthorisationSubjects> subjects;

    private TestOrganisation council;
    private Actor ada;
    private final Map<String, String> made = new TreeMap<>();

    @BeforeEach
    void found() {
        council = organisations.found();
        ada = council.admin();
    }

    @ParameterizedTest
    @CsvSource({
        "/initiatives/{evidence/reference}/evidence/{evidence/id}/edit, found",
        "/initiatives/{evidence/reference}/evidence/measures/{measure/id}/edit, name",
        "/initiatives/{evidence/reference}/evidence/measures/{measure/id}/readings/{reading/id}, note",
        RISK + ", wording",
        "/initiatives/{experiment/reference}/risks/experiments/{experiment/id}, question",
        "/initiatives/{funded/reference}/funding/{funded/id}/change, source",
        "/initiatives/{funded/reference}/funding/horizon, need",
        "/initiatives/{protected/reference}/funding/protections/{protected/id}, what",
        "/initiatives/{protected/reference}/funding/protections/{protected/id}/lift, how",
        "/initiatives/{drawn/reference}/funding/draw/{drawn/id}, role",
        "/initiatives/{marked/reference}/funding/ordinary/{marked/id}, note",
        "/initiatives/{heard/reference}/participation/{heard/id}, what",
        "/initiatives/{partner/reference}/participation/partners/{partner/id}/change, name",
        "/initiatives/{ripple/reference}/participation/ripples/{ripple/id}, what",
        "/initiatives/{initiative}/edit/if-it-stops, ifItStops",
        "/initiatives/{initiative}/edit/origin, note"
    })
    void anEditSentTwiceIsSavedAndOtherWordsAreAConflict(String place, String field) throws Exception {
        PageForm form = PageForm.in(
                page(path(place)),
                each -> each.fields().containsKey(field) && each.fields().containsKey("version"));
        PageForm typed = form.with(field, field.equals("need") ? "4000" : "Somebody sent this twice");
        MvcResult first = send(typed, ada);
        MvcResult second = send(typed, ada);
        assertThat(first.getResponse().getStatus()).isEqualTo(302);
        assertSame(first, second);
        assertThat(send(form.with(field, field.equals("need") ? "5000" : "And then something else"), ada)
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(path(place))).doesNotContain("And then something else");
    }

    @ParameterizedTest
    @CsvSource({
        "/initiatives/{evidence/reference}/evidence/{evidence/id}/edit",
        "/initiatives/{evidence/reference}/evidence/measures/{measure/id}/edit",
        "/initiatives/{evidence/reference}/evidence/measures/{measure/id}/readings/{reading/id}",
        RISK,
        "/initiatives/{experiment/reference}/risks/experiments/{experiment/id}",
        "/initiatives/{funded/reference}/funding/{funded/id}/change",
        "/initiatives/{funded/reference}/funding/{funded/id}",
        "/initiatives/{protected/reference}/funding/protections/{protected/id}",
        "/initiatives/{drawn/reference}/funding/draw/{drawn/id}",
        "/initiatives/{heard/reference}/participation/{heard/id}",
        "/initiatives/{partner/reference}/participation/partners/{partner/id}/change",
        "/initiatives/{partner/reference}/participation/partners/{partner/id}",
        "/initiatives/{ripple/reference}/participation/ripples/{ripple/id}",
        "/context/{context-event}/change"
    })
    void aWithdrawalSentTwiceIsDoneAndIsNothingToAnybodyElse(String place) throws Exception {
        PageForm form = PageForm.in(page(path(place)), each -> each.action().endsWith("/withdraw"));
        MvcResult first = send(form, ada);
        assertThat(first.getResponse().getStatus()).isEqualTo(302);
        assertSame(first, send(form, ada));
        assertThat(send(form, council.person(BuiltInRole.ADMIN)).getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void aViewOfReachIsWithdrawnOnceAndForAll() throws Exception {
        String reach = path("/initiatives/{initiative}/reach");
        send(PageForm.in(page(reach), each -> each.action().endsWith("/reach")).with("reach", "TRANSFORMATIVE"), ada);
        PageForm withdraw = PageForm.in(page(reach), each -> each.action().endsWith("/withdraw"));
        MvcResult first = send(withdraw, ada);
        assertThat(first.getResponse().getStatus()).isEqualTo(302);
        assertSame(first, send(withdraw, ada));
    }

    @Test
    void whatSomebodyElseDidInBetweenMakesItAConflict() throws Exception {
        PageForm typed = risk().with("wording", "Sent first");
        send(typed, ada);
        send(risk().with("wording", "Sent by somebody else"), council.manager());
        assertThat(send(typed, ada).getResponse().getStatus()).isEqualTo(409);
        assertThat(page(path(RISK))).contains("Sent by somebody else").doesNotContain("Sent first");
    }

    @Test
    void whatOneDidOneselfInBetweenMakesItAConflictToo() throws Exception {
        PageForm typed = risk().with("wording", "Sent first");
        send(typed, ada);
        send(risk().with("wording", "Sent afterwards"), ada);
        assertThat(send(typed, ada).getResponse().getStatus()).isEqualTo(409);
    }

    @Test
    void twoSendingsAtOneMomentAreBothSaved() throws Exception {
        PageForm typed = risk().with("wording", "Tapped twice");
        CountDownLatch start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> tap = () -> {
                start.await();
                return send(typed, ada).getResponse().getStatus();
            };
            Future<Integer> one = pool.submit(tap);
            Future<Integer> two = pool.submit(tap);
            start.countDown();
            assertThat(one.get()).isEqualTo(302);
            assertThat(two.get()).isEqualTo(302);
        } finally {
            pool.shutdownNow();
        }
        assertThat(page(path(RISK))).contains("Tapped twice");
    }

    private PageForm risk() throws Exception {
        return PageForm.in(page(path(RISK)), each -> each.fields().containsKey("wording"));
    }

    private static void assertSame(MvcResult first, MvcResult second) {
        assertThat(second.getResponse().getStatus()).isEqualTo(302);
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(second.getFlashMap().get("flash"))
                .isNotNull()
                .usingRecursiveComparison()
                .isEqualTo(first.getFlashMap().get("flash"));
    }

    private String page(String path) throws Exception {
        MvcResult answer =
                mvc.perform(get(URI.create(path)).with(signedInAs(ada))).andReturn();
        assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(200);
        return answer.getResponse().getContentAsString();
    }

    private MvcResult send(PageForm form, Actor actor) throws Exception {
        MockHttpServletRequestBuilder request =
                post(URI.create(form.action())).with(signedInAs(actor)).with(csrf());
        form.fields().forEach((name, value) -> {
            if (!name.equals("_csrf")) {
                request.param(name, value);
            }
        });
        return mvc.perform(request).andReturn();
    }

    /** With the things of the features' tests, each made once. */
    private String path(String place) {
        Map<String, Function<TestOrganisation, Object>> known = new TreeMap<>();
        subjects.forEach(each -> known.putAll(each.subjects()));
        return Pattern.compile("\\{([^}]+)}")
                .matcher(place)
                .replaceAll(name -> made.computeIfAbsent(
                        name.group(1),
                        subject -> String.valueOf(known.get(subject).apply(council))));
    }
}
