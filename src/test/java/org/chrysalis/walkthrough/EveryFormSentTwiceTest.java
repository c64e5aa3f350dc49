package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.NewFile;
import org.chrysalis.attachment.Samples;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Roles;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.chrysalis.transfer.Imports;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every form, sent twice as it stands on its page, and several times at once: each is answered as the first was and adds
 * nothing to the history. A form whose route is not in {@code sent-twice.txt} fails the build.
 */
@ApplicationTest
class EveryFormSentTwiceTest {

    /** Each press shows another link, which is the one that works. */
    private static final Set<String> ANOTHER_EACH_TIME =
            Set.of("/admin/people/{id}/password-link", "/account/calendar");

    private static final int AT_ONCE = 4;

    private static final byte[] UPLOAD = "Name,Stage\nWarm hubs,Incubation\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private ObjectProvider<AuthorisationSubjects> subjects;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Roles roles;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    /** A council with what a row needs, each made once. */
    private record Place(TestOrganisation council, Map<String, String> made) {

        Actor admin() {
            return council.admin();
        }
    }

    @Test
    void everyFormIsInTheTableAndNothingElse() {
        assertThat(SentTwiceRow.all().stream().map(SentTwiceRow::route))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(AuthorisationRow.all().stream()
                        .filter(row -> row.method().equals("POST"))
                        .map(AuthorisationRow::path)
                        .distinct()
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> howeverOftenItIsSentItIsAnsweredAsOnceAndAddsWhatOneAdds() {
        return SentTwiceRow.all().stream()
                .filter(row -> !row.page().isEmpty())
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> {
                    long added = sentTwice(row);
                    sentAtOnce(row, added);
                }));
    }

    /** @return how many entries of the history came of it */
    private long sentTwice(SentTwiceRow row) throws Exception {
        Place place = new Place(organisations.found(), new TreeMap<>());
        PageForm form = ready(place, row);
        long before = entries(place);
        MvcResult first = send(place, form);
        assertDone(first);
        long entries = entries(place);
        assertAlike(send(place, form), first);
        if (!ANOTHER_EACH_TIME.contains(row.route())) {
            assertThat(entries(place)).as("what is in the history").isEqualTo(entries);
        }
        return entries - before;
    }

    private void sentAtOnce(SentTwiceRow row, long added) throws Exception {
        Place place = new Place(organisations.found(), new TreeMap<>());
        PageForm form = ready(place, row);
        long before = entries(place);
        List<MvcResult> sent = atOnce(place, form);
        for (MvcResult each : sent) {
            assertAlike(each, sent.get(0));
        }
        if (!ANOTHER_EACH_TIME.contains(row.route())) {
            assertThat(entries(place) - before).as("what came to the history").isEqualTo(added);
        }
    }

    private static void assertAlike(MvcResult second, MvcResult first) throws Exception {
        assertDone(second);
        assertThat(second.getResponse().getStatus())
                .isEqualTo(first.getResponse().getStatus());
        assertThat(page(second)).isEqualTo(page(first));
        assertThat(second.getFlashMap().get("flash"))
                .usingRecursiveComparison()
                .isEqualTo(first.getFlashMap().get("flash"));
    }

    private List<MvcResult> atOnce(Place place, PageForm form) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        Callable<MvcResult> one = () -> send(place, form);
        try {
            return pool.invokeAll(Collections.nCopies(AT_ONCE, one)).stream()
                    .map(EveryFormSentTwiceTest::answer)
                    .toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static MvcResult answer(Future<MvcResult> sent) {
        try {
            return sent.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private PageForm ready(Place place, SentTwiceRow row) throws Exception {
        if (!row.after().isEmpty()) {
            SentTwiceRow before = SentTwiceRow.all().stream()
                    .filter(each -> each.route().equals(row.after()))
                    .findFirst()
                    .orElseThrow();
            assertDone(send(place, form(place, before)));
        }
        return form(place, row);
    }

    /** Where on the page the keyboard goes on after the second is no matter. */
    private static String page(MvcResult sent) {
        return String.valueOf(sent.getResponse().getRedirectedUrl()).replaceFirst("#.*", "");
    }

    private static void assertDone(MvcResult sent) throws Exception {
        assertThat(sent.getResponse().getStatus()).as(() -> errors(sent)).isIn(200, 302);
        assertThat(errors(sent)).isEmpty();
    }

    /** What the page says is wrong. */
    private static String errors(MvcResult sent) {
        try {
            String page = sent.getResponse().getContentAsString();
            int at = page.indexOf("govuk-error-summary");
            return at < 0 ? "" : page.substring(at, Math.min(page.length(), at + 1200));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long entries(Place place) {
        return jdbc.sql("select count(*) from audit_entry where organisation_id = ?")
                .param(place.council().id())
                .query(Long.class)
                .single();
    }

    private PageForm form(Place place, SentTwiceRow row) throws Exception {
        PathPattern route = PathPatternParser.defaultInstance.parse(row.route());
        PageForm form = PageForm.in(
                page(place, fill(place, row.page())),
                each -> route.matches(PathContainer.parsePath(each.action().replaceFirst("[?#].*", "")))
                        && !each.fields().containsKey("then"));
        for (Map.Entry<String, String> typed : row.typed().entrySet()) {
            form = form.with(typed.getKey(), fill(place, typed.getValue()));
        }
        return form;
    }

    private String page(Place place, String path) throws Exception {
        MvcResult answer = mvc.perform(
                        get(URI.create(path.replaceFirst("#.*", ""))).with(signedInAs(place.admin())))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(200);
        return answer.getResponse().getContentAsString();
    }

    private MvcResult send(Place place, PageForm form) throws Exception {
        MockHttpServletRequestBuilder request =
                post(URI.create(form.action())).with(signedInAs(place.admin())).with(csrf());
        form.fields().forEach((name, value) -> {
            if (!name.equals("_csrf")) {
                request.param(name, value);
            }
        });
        return mvc.perform(request).andReturn();
    }

    private String fill(Place place, String words) {
        return Pattern.compile("\\{([^}]+)}").matcher(words).replaceAll(name -> make(place, name.group(1)));
    }

    private String make(Place place, String subject) {
        String before = place.made().get(subject);
        if (before == null) {
            before = String.valueOf(known(place).get(subject).apply(place.council()));
            place.made().put(subject, before);
        }
        return before;
    }

    private Map<String, Function<TestOrganisation, Object>> known(Place place) {
        Map<String, Function<TestOrganisation, Object>> known = new TreeMap<>();
        subjects.forEach(each -> known.putAll(each.subjects()));
        known.put("kept-file", council -> file(place));
        known.put("comment-page", council -> conversation(place));
        known.put("spare-role", council -> role(place));
        known.put("own-upload", council -> imports.upload(place.admin(), "file.csv", UPLOAD));
        known.put("later-stage", council -> stage(council));
        return known;
    }

    private String file(Place place) {
        long evidence = Long.parseLong(make(place, "evidence/id"));
        byte[] content = Samples.pdf("x");
        attachments.add(
                place.admin(),
                "evidence",
                evidence,
                UUID.randomUUID(),
                new NewFile("a.pdf", content.length, new ByteArrayResource(content)));
        return "files";
    }

    private String conversation(Place place) {
        return "/initiatives/"
                + jdbc.sql(
                                "select i.reference from initiative i join comment c on c.initiative_id = i.id where c.id = ?")
                        .param(Long.parseLong(make(place, "comment")))
                        .query(String.class)
                        .single()
                + "/conversation";
    }

    private long role(Place place) {
        roles.add(place.admin(), UUID.randomUUID(), "Spare", "", null);
        return jdbc.sql("select id from role where organisation_id = ? and name = 'Spare'")
                .param(place.council().id())
                .query(Long.class)
                .single();
    }

    private long stage(TestOrganisation council) {
        List<Long> stages = jdbc.sql("select id from stage where organisation_id = ? order by ordinal")
                .param(council.id())
                .query(Long.class)
                .list();
        return stages.get(2);
    }
}
