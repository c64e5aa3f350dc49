package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chrysalis.conversation.Conversation;
import org.chrysalis.conversation.SaveComment;
import org.chrysalis.conversation.Topics;
import org.chrysalis.initiative.SpokenOf;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/**
 * The history of an initiative and what is said of a record lead to the record: to the form of one that has no other
 * page only those who may change it, and everybody else to where the list shows it.
 */
@ApplicationTest
class RecordPagesTest {

    /** A kind of record, what makes one and its initiative, its page, and where it is read where that is a form. */
    private record Kind(String name, String subject, String page, String list) {

        String reference() {
            return (name.equals("measure") ? "evidence" : subject.replaceAll("/.*", "")) + "/reference";
        }

        boolean form() {
            return !list.isEmpty();
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("evidence", "evidence/id", "evidence/%s", ""),
            new Kind("measure", "measure/id", "evidence/measures/%s", ""),
            new Kind("risk", "risk/id", "risks/%s", ""),
            new Kind("experiment", "experiment/id", "risks/experiments/%s", ""),
            new Kind("partner", "partner/id", "participation/partners/%s", ""),
            new Kind("funding", "funded/id", "funding/%s", ""),
            new Kind("participation", "heard/id", "participation/%s", "participation?at=%1$s#participation-%1$s"),
            new Kind("ripple", "ripple/id", "participation/ripples/%s", "participation/ripples?at=%1$s#ripple-%1$s"),
            new Kind("protection", "protected/id", "funding/protections/%s", "funding/protections#protection-%s"),
            new Kind("draw", "drawn/id", "funding/draw/%s", "funding/draw#draw-%s"),
            new Kind("ordinary-mark", "marked/mark", "funding/ordinary/%s", "funding/ordinary#marker-%s"));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private List<AuthorisationSubjects> subjects;

    @Autowired
    private List<SpokenOf> spoken;

    @Autowired
    private Endings endings;

    @Autowired
    private Topics topics;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> leadsEverybodyWhereTheyMayRead() {
        return KINDS.stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> check(kind)));
    }

    private void check(Kind kind) throws Exception {
        TestOrganisation council = organisations.found();
        String record = made(kind.subject(), council);
        String reference = made(kind.reference(), council);
        // A mark is shown under the id of its marker, and the two are as a rule not the same.
        String id = kind.name().equals("ordinary-mark") ? made("marked/id", council) : record;
        String own = "/initiatives/" + reference + "/";
        String page = own + kind.page().formatted(id);
        String read = kind.form() ? own + kind.list().formatted(id) : page;
        Actor lead = council.staff();
        jdbc.sql("""
                insert into initiative_person (initiative_id, person_id, part)
                select id, ?, 'LEAD' from initiative where reference = ?""").params(lead.personId(), reference).update();

        leads(council.admin(), kind, reference, record, page);
        leads(lead, kind, reference, record, page);
        if (!kind.name().equals("funding")) {
            leads(council.viewer(), kind, reference, record, read);
            leads(council.staff(), kind, reference, record, read);
        }
        end(council.manager(), reference);
        leads(council.admin(), kind, reference, record, read);
        leads(lead, kind, reference, record, read);
    }

    @TestFactory
    Stream<DynamicTest> leadsWhoIsMentionedFromTheirInboxToTheRecord() {
        return KINDS.stream()
                .filter(Kind::form)
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> checkInbox(kind)));
    }

    /** By way of what was said of it, which is all that an inbox names. */
    private void checkInbox(Kind kind) throws Exception {
        TestOrganisation council = organisations.found();
        Actor viewer = council.viewer();
        long record = Long.parseLong(made(kind.subject(), council));
        String id = kind.name().equals("ordinary-mark") ? made("marked/id", council) : String.valueOf(record);
        conversation.say(
                council.admin(),
                topics.open(council.admin(), kind.name(), record),
                UUID.randomUUID(),
                new SaveComment("What came of it?", true, List.of(viewer.personId())));
        String path = "/inbox/" + inbox.page(viewer, 1).entries().get(0).id();
        for (String next = path; next != null; next = redirectOf(viewer, path)) {
            path = next.replaceAll("#.*", "");
        }
        assertThat(path).contains("/conversation?about=" + kind.name() + "-" + record);
        String read = "/initiatives/" + made(kind.reference(), council) + "/"
                + kind.list().formatted(id);
        assertThat(linksIn(opened(viewer, path))).contains(read);
        assertThat(opened(viewer, read.replaceAll("#.*", ""))).contains("id=\"" + read.replaceAll(".*#", "") + "\"");
    }

    private @Nullable String redirectOf(Actor actor, String path) throws Exception {
        return mvc.perform(get(URI.create(path)).with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private void leads(Actor actor, Kind kind, String reference, String record, String there) throws Exception {
        String history = opened(actor, "/initiatives/" + reference + "/history");
        assertThat(linksIn(history.substring(history.indexOf("moj-timeline__title"))))
                .as("history as %s", actor.name())
                .contains(there);
        assertThat(linksIn(opened(
                        actor, "/initiatives/" + reference + "/conversation?about=" + kind.name() + "-" + record)))
                .as("what is said of it, as %s", actor.name())
                .contains(there);
        assertThat(spoken.stream()
                        .filter(each -> each.kind().equals(kind.name()))
                        .map(each -> each.toRead(actor, Long.parseLong(record)).path()))
                .containsExactly(there);
        String[] parts = there.split("#", 2);
        String html = opened(actor, parts[0]);
        if (parts.length > 1) {
            assertThat(html).contains("id=\"" + parts[1] + "\"");
        }
    }

    private String opened(Actor actor, String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(URI.create(path)).with(signedInAs(actor)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as("%s as %s", path, actor.name()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static List<String> linksIn(String html) {
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }

    private void end(Actor manager, String reference) {
        endings.end(
                manager,
                reference,
                new EndInitiative(
                        LocalDate.now(ClockConfiguration.LONDON),
                        EndingCause.PLANNED_STOP,
                        List.of("Board"),
                        "Planned",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null));
    }

    private String made(String subject, TestOrganisation council) {
        Map<String, Function<TestOrganisation, Object>> known = new TreeMap<>();
        subjects.forEach(each -> known.putAll(each.subjects()));
        return String.valueOf(known.get(subject).apply(council));
    }
}
