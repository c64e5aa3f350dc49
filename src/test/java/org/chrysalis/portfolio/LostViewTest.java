package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Nobody takes the list or the figures of the whole organisation for those of a view that they cannot open. */
@ApplicationTest
@Transactional
class LostViewTest {

    private static final String LOST = "The saved view that this address names is gone, or is not shared with you.";

    @Autowired
    private House.Doors doors;

    @Autowired
    private SavedViews views;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor owner;
    private Actor viewer;

    @BeforeEach
    void opens() {
        house = doors.open();
        owner = house.person("Mia Manager", BuiltInRole.MANAGER);
        viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        house.initiative("Warm hubs").log();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/portfolio", "/portfolio/flow", "/portfolio/timeline", "/portfolio/changes", "/initiatives"})
    void isSaidWhereTheViewIsDeletedPrivateOrNeverWas(String page) throws Exception {
        long view = views.save(owner, "kind=INNOVATION", new SaveView("Innovation", true, false))
                .id();
        String filters = page.endsWith("timeline") ? "&kind=INNOVATION" : "";
        assertThat(show(viewer, page + "?view=" + view + filters))
                .contains("Innovation")
                .doesNotContain(LOST);

        views.change(owner, view, 0, new SaveView("Innovation", false, false));
        assertThat(show(viewer, page + "?view=" + view)).contains(LOST);
        assertThat(show(owner, page + "?view=" + view + filters)).doesNotContain(LOST);
        views.delete(owner, view);
        assertThat(show(owner, page + "?view=" + view)).contains(LOST);
        for (String nothing : new String[] {"x", "0", "99999999999999999999"}) {
            assertThat(show(owner, page + "?view=" + nothing)).contains(LOST);
        }
        assertThat(show(viewer, page)).doesNotContain(LOST);
        assertThat(show(viewer, page + "?view=")).as("none chosen").doesNotContain(LOST);
    }

    /** An address that names the view alone opens it as it was saved. */
    @Test
    void standsAboveTheListOnlyWhereTheViewIsNotThatList() throws Exception {
        house.initiative("Cold hubs").seenBy(Visibility.NETWORK).log();
        long view = views.save(owner, "visibility=NETWORK", new SaveView("Open to all", false, false))
                .id();
        assertThat(show(owner, "/initiatives?view=" + view))
                .contains("Cold hubs", "You are not told when something enters this view.")
                .doesNotContain("Warm hubs")
                .doesNotContain(LOST);
        assertThat(show(viewer, "/initiatives?view=" + view))
                .contains(LOST, "Cold hubs", "Warm hubs")
                .doesNotContain("You are not told when something enters this view.")
                .containsPattern("aria-current=\"true\"[^>]*>All initiatives<");
        assertThat(show(viewer, "/initiatives?visibility=NETWORK&view=" + view))
                .as("what the address asks besides is shown, but is no view")
                .contains(LOST, "Cold hubs")
                .doesNotContain("Warm hubs");
    }

    @Test
    void isNotSaidOfOneAmongMoreThanAreOffered() throws Exception {
        for (String name : new String[] {"Ann Archer", "Ben Baker"}) {
            Actor sharer = house.person(name, BuiltInRole.STAFF);
            for (int number = 0; number < 50; number++) {
                views.save(sharer, "", new SaveView("View " + number, true, false));
            }
        }
        long last = views.save(owner, "kind=INNOVATION", new SaveView("Years to come", true, false))
                .id();
        assertThat(views.of(viewer)).extracting(SavedView::id).doesNotContain(last);
        assertThat(show(viewer, "/portfolio?view=" + last))
                .contains("<span class=\"govuk-caption-l\">Years to come</span>")
                .doesNotContain(LOST);
        assertThat(show(viewer, "/initiatives?view=" + last))
                .contains("You are not told when something enters this view.")
                .doesNotContain(LOST);
    }

    @Test
    void isKnownOnTheNextPageOfItsListAndInAnotherOrder() throws Exception {
        for (int number = 0; number < 26; number++) {
            house.initiative("Cold hub " + number).seenBy(Visibility.NETWORK).log();
        }
        long view = views.save(owner, "visibility=NETWORK", new SaveView("Open to all", false, false))
                .id();
        String first = show(owner, "/initiatives?view=" + view);
        for (String way : new String[] {"page=2", "sort=name"}) {
            Matcher link = Pattern.compile("href=\"(/initiatives\\?[^\"]*" + way + "[^\"]*)\"")
                    .matcher(first);
            assertThat(link.find()).as(way).isTrue();
            String next = link.group(1).replace("&amp;", "&");
            assertThat(next).contains("view=" + view, "visibility=NETWORK");
            assertThat(show(owner, next))
                    .contains("You are not told when something enters this view.")
                    .doesNotContain("Warm hubs");
        }
    }

    /** The address of the first page of a list in the usual order would be that of the view, which has another one. */
    @Test
    void doesNotComeBackByItselfWhereItsListIsShownInTheUsualOrder() throws Exception {
        for (int number = 0; number < 26; number++) {
            house.initiative("Cold hub " + (char) ('A' + number)).log();
        }
        long view = views.save(owner, "sort=name", new SaveView("By name", false, false))
                .id();
        comesBackTo("/initiatives?sort=-recorded&view=" + view);
        assertThat(show(owner, link(show(owner, "/initiatives?view=" + view), "next")))
                .as("the view as it was saved goes on as such")
                .contains("Warm hubs");

        views.openWith(owner, view, true);
        comesBackTo("/initiatives?sort=-recorded");
    }

    private void comesBackTo(String address) throws Exception {
        String first = show(owner, address);
        String second = show(owner, link(first, "next"));
        assertThat(second).contains("Warm hubs");
        String back = show(owner, link(second, "prev"));
        assertThat(rows(back)).isEqualTo(rows(first)).hasSize(25).startsWith("Cold hub Z");
        assertThat(show(owner, link(back, "next"))).contains("Warm hubs");
    }

    private static String link(String page, String way) {
        return Pattern.compile("<a[^>]*href=\"([^\"]*)\"[^>]*rel=\"" + way + "\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
    }

    private static List<String> rows(String page) {
        return Pattern.compile(">(Cold hub [A-Z])<")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private String show(Actor actor, String address) throws Exception {
        String page = mvc.perform(get(address).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        return page;
    }
}
