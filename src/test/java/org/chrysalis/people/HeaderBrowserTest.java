package org.chrysalis.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A name of one long word makes no page wider than the screen. */
@BrowserTest
class HeaderBrowserTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Test
    void breaksALongWordInTheHeader(Page page, BrowserContext window) {
        TestOrganisation council = organisations.found();
        jdbc.sql("update organisation set name = repeat('Marl', 30) where id = ?")
                .param(council.id())
                .update();
        SignedInAs.signIn(
                context,
                window,
                council.person(BuiltInRole.STAFF, "christopher.featherstonehaugh@kensingtonandchelsea.gov.uk"));
        for (int width : new int[] {320, 360}) {
            page.setViewportSize(width, 800);
            ScreenCheck.open(page, "/account");
            assertThat(page.locator(".chrysalis-header").textContent()).contains("featherstonehaugh", "MarlMarl");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }
}
