package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Whatever a history leads to, whoever reads the history may open: a record, or the place where it is listed. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryLeadsSomewhereTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    private final Set<String> shut = new TreeSet<>();
    private final Set<String> opened = new HashSet<>();
    private int pages;

    @BeforeAll
    void load() {
        demonstration.begin(LocalDate.now(ClockConfiguration.LONDON));
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @BeforeEach
    void forget() {
        shut.clear();
        opened.clear();
        pages = 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Admin", "Viewer", "Manager"})
    void opensForWhoeverReadsTheHistoriesOfAll(String role) throws Exception {
        Actor actor = one("and r.name = '" + role + "'");
        for (String reference : seenBy(actor)) {
            follow(actor, "/initiatives/" + reference + "/history");
        }
        assertThat(opened).hasSizeGreaterThan(60).anyMatch(href -> href.contains("/funding/ordinary"));
        assertThat(pages)
                .as("some have older entries")
                .isGreaterThan(seenBy(actor).size());
        assertThat(shut).isEmpty();
    }

    @Test
    void opensForTheStaffWhoLeadAnInitiative() throws Exception {
        for (String reference :
                jdbc.sql("""
                select i.reference from initiative i join organisation o on o.id = i.organisation_id and o.code = 'MAR'
                where %s order by i.id""".formatted(ledBy("Staff"))).query(String.class).list()) {
            Actor lead = one("""
                    and r.name = 'Staff' and exists (
                        select 1 from initiative_person ip join initiative i on i.id = ip.initiative_id
                        where ip.person_id = m.person_id and ip.part = 'LEAD' and i.reference = '%s')
                    """.formatted(reference));
            follow(lead, "/initiatives/" + reference + "/history");
        }
        assertThat(opened).hasSizeGreaterThan(30);
        assertThat(shut).isEmpty();
    }

    @Test
    void opensForWhoReadsTheHistoryOfTheOrganisation() throws Exception {
        follow(one("and r.name = 'Admin'"), "/admin/audit");
        assertThat(pages).isGreaterThan(3);
        assertThat(opened).hasSizeGreaterThan(60);
        assertThat(shut).isEmpty();
    }

    private static String ledBy(String role) {
        return """
                exists (select 1 from initiative_person ip
                        join membership m on m.person_id = ip.person_id and m.organisation_id = i.organisation_id and m.active
                        join role r on r.id = m.role_id and r.name = '%s'
                        where ip.initiative_id = i.id and ip.part = 'LEAD')""".formatted(role);
    }

    /** All that it tells, page after page. */
    private void follow(Actor actor, String history) throws Exception {
        String page = history;
        while (page != null) {
            String html = answer(actor, page).getContentAsString();
            pages++;
            int told = html.indexOf("moj-timeline");
            assertThat(told).as(page).isPositive();
            Matcher link = LINK.matcher(html.substring(told, html.indexOf("</main>")));
            while (link.find()) {
                String href = HtmlUtils.htmlUnescape(link.group(1));
                if (opened.add(actor.name() + ": " + href) && !leadsSomewhere(actor, href)) {
                    shut.add(actor.name() + ": " + href);
                }
            }
            Matcher older = OLDER.matcher(html);
            page = older.find() ? HtmlUtils.htmlUnescape(older.group(1)) : null;
        }
    }

    private boolean leadsSomewhere(Actor actor, String href) throws Exception {
        String[] parts = href.split("#", 2);
        MockHttpServletResponse answer = answer(actor, parts[0]);
        return answer.getStatus() == 200
                && (parts.length == 1 || answer.getContentAsString().contains("id=\"" + parts[1] + "\""));
    }

    private MockHttpServletResponse answer(Actor actor, String path) throws Exception {
        return mvc.perform(get(URI.create(path)).with(signedInAs(actor)))
                .andReturn()
                .getResponse();
    }

    private List<String> seenBy(Actor actor) {
        return Sight.bind(
                        jdbc.sql("select reference from initiative i where %s order by id"
                                .formatted(Sight.OF_INITIATIVE)),
                        actor)
                .query(String.class)
                .list();
    }

    private Actor one(String condition) {
        return jdbc.sql("""
                select m.person_id, m.organisation_id from membership m
                join role r on r.id = m.role_id
                join organisation o on o.id = m.organisation_id and o.code = 'MAR'
                where m.active %s order by m.id limit 1""".formatted(condition))
                .query((row, number) -> actors.find(row.getLong("person_id"), row.getLong("organisation_id"))
                        .orElseThrow())
                .single();
    }
}
