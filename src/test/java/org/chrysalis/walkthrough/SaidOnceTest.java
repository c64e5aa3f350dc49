package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.chrysalis.access.TestSessions;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What was done is said on the page that follows, also where an answer before it was never followed. */
@ApplicationTest
class SaidOnceTest {

    private static final String TOLD = "You are told when something enters “Innovation”";
    private static final String TOLD_NO_MORE = "You are no longer told about “Innovation”";
    private static final String VIEWS = "/initiatives/views";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private House.Doors doors;

    @Autowired
    private SavedViews views;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    private Cookie session;
    private long view;

    @BeforeEach
    void signsIn() {
        Actor admin = transaction.execute(done -> doors.open()).admin;
        session =
                new Cookie(TestSessions.COOKIE, TestSessions.begin(context, admin.personId(), admin.organisationId()));
        view = views.save(admin, "kind=INNOVATION", new SaveView("Innovation", false, false))
                .id();
    }

    @Test
    void aFormThatIsSentTwiceLeavesNothingBehind() throws Exception {
        send("watch", "", VIEWS);
        send("watch", "", VIEWS);
        assertThat(show(VIEWS)).contains(TOLD);
        assertThat(show(VIEWS)).doesNotContain(TOLD);
    }

    @Test
    void whatWasDoneLastIsSaid() throws Exception {
        send("watch", "", VIEWS);
        send("watch", "", VIEWS);
        send("not-watch", "", VIEWS);
        assertThat(show(VIEWS)).contains(TOLD_NO_MORE).doesNotContain(TOLD);
        assertThat(show(VIEWS)).doesNotContain(TOLD_NO_MORE, TOLD);
    }

    @Test
    void whatIsAboutAnotherPageWaitsForIt() throws Exception {
        String list = "/initiatives?kind=INNOVATION&view=" + view;
        send("watch", "list", list);
        send("not-watch", "", VIEWS);
        assertThat(show("/initiatives?kind=INNOVATION")).doesNotContain(TOLD, TOLD_NO_MORE);
        assertThat(show(VIEWS)).contains(TOLD_NO_MORE).doesNotContain(TOLD);
        assertThat(show(list)).contains(TOLD).doesNotContain(TOLD_NO_MORE);
        assertThat(show(list)).doesNotContain(TOLD);
    }

    private void send(String step, String next, String leadsTo) throws Exception {
        mvc.perform(post("/initiatives/views/{id}/" + step, view)
                        .param("next", next)
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl(leadsTo));
    }

    private String show(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).cookie(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
