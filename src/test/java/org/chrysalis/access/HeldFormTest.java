package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class HeldFormTest {

    @Test
    void goesThroughSigningInAsItWasTyped() {
        MockHttpServletRequest request = sent("/initiatives/new");
        request.addParameter("name", "Tea & talk = 1 + 1 é");
        request.addParameter("leads", "Ada", "Bo");
        request.addParameter("_csrf", "old");

        HeldForm held = HeldForm.in(request).orElseThrow();

        assertThat(HeldForm.carried(held.path(), held.content())).contains(held);
        assertThat(held.fields()).extracting(HeldForm.Field::name).containsExactly("name", "leads", "leads");
        assertThat(held.texts()).containsExactly("Tea & talk = 1 + 1 é", "Ada", "Bo");
    }

    @Test
    void isNotHeldBesideAPersonWhereItIsAnonymous() {
        MockHttpServletRequest request = sent("/initiatives/MAR-02/pulse/answer");
        request.addParameter("line", "Nobody said this but me");
        request.addParameter(HeldForm.ANONYMOUS, "yes");

        assertThat(HeldForm.in(request)).isEmpty();
        assertThat(HeldForm.carried("/initiatives/MAR-02/pulse/answer", "line=me&anonymous=yes"))
                .isEmpty();
    }

    @Test
    void holdsNothingOfAFormThatIsOneButton() {
        MockHttpServletRequest request = sent("/initiatives/views/3/watch");
        request.addParameter("_csrf", "old");
        request.addParameter("_organisation", "7");
        assertThat(HeldForm.in(request)).isEmpty();
    }

    @Test
    void isHeldOnlyFromAPageOfOurs() {
        MockHttpServletRequest elsewhere = sent("/initiatives/new");
        elsewhere.removeHeader("Sec-Fetch-Site");
        elsewhere.addHeader("Sec-Fetch-Site", "cross-site");
        elsewhere.addParameter("name", "Warm hubs");
        assertThat(HeldForm.in(elsewhere)).isEmpty();

        MockHttpServletRequest script = sent("/drafts/initiative-new");
        script.removeHeader("Sec-Fetch-Mode");
        script.addHeader("Sec-Fetch-Mode", "cors");
        script.addParameter("name", "Warm hubs");
        assertThat(HeldForm.in(script)).isEmpty();
    }

    /** Browsers send no Sec-Fetch headers there. */
    @ParameterizedTest
    @CsvSource({
        "http://chrysalis.lan:8080, , true",
        ", http://chrysalis.lan:8080/initiatives/new, true",
        "http://chrysalis.lan, , false",
        "https://chrysalis.lan:8080, , false",
        "http://chrysalis.lan:80801, , false",
        "http://chrysalis.lan:8080.evil.example, , false",
        "http://evil.example, http://chrysalis.lan:8080/initiatives/new, false",
        ", http://evil.example/http://chrysalis.lan:8080/, false",
        "null, http://chrysalis.lan:8080/initiatives/new, false",
        ", , false"
    })
    void isHeldOverPlainHttpFromThePagesOwnOrigin(@Nullable String origin, @Nullable String referer, boolean held) {
        MockHttpServletRequest request = overPlainHttp(origin, referer, "text/html,application/xml;q=0.9");
        assertThat(HeldForm.in(request).isPresent()).isEqualTo(held);
    }

    @Test
    void isNotHeldOverPlainHttpFromAScriptOrAgainstTheBrowsersOwnWord() {
        String own = "http://chrysalis.lan:8080";
        assertThat(HeldForm.in(overPlainHttp(own, null, "*/*"))).isEmpty();
        MockHttpServletRequest elsewhere = overPlainHttp(own, null, "text/html");
        elsewhere.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(HeldForm.in(elsewhere)).isEmpty();
    }

    private static MockHttpServletRequest overPlainHttp(
            @Nullable String origin, @Nullable String referer, String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/initiatives/new");
        request.setServerName("chrysalis.lan");
        request.setServerPort(8080);
        request.setContentType("application/x-www-form-urlencoded");
        request.addHeader("Accept", accepted);
        request.addParameter("name", "Warm hubs");
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        if (referer != null) {
            request.addHeader("Referer", referer);
        }
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "present", "newPassword"})
    void neverHoldsAPassword(String field) {
        MockHttpServletRequest request = sent("/account/password");
        request.addParameter(field, "seventeen quiet lanterns");
        assertThat(HeldForm.in(request)).isEmpty();
    }

    @Test
    void holdsNoMoreThanAFormHas() {
        MockHttpServletRequest request = sent("/initiatives/new");
        request.addParameter("story", "x".repeat(HeldForm.LONGEST + 1));
        assertThat(HeldForm.in(request)).isEmpty();
        assertThat(HeldForm.carried("/initiatives/new", "story=" + "x".repeat(HeldForm.LONGEST + 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/sign-out", ""})
    void leadsToNothingButAPathOfOurs(String path) {
        assertThat(HeldForm.carried(path, "name=Warm")).isEmpty();
    }

    @Test
    void takesNothingThatIsNoForm() {
        assertThat(HeldForm.carried("/initiatives/new", "%zz=1")).isEqualTo(Optional.empty());
        assertThat(HeldForm.carried("/initiatives/new", "&&&")).isEqualTo(Optional.empty());
        assertThat(new HeldForm("/x", List.of(new HeldForm.Field("drafted", "yes"))).texts())
                .as("what the form of a draft carries by itself")
                .isEmpty();
        assertThat(new HeldForm("/x", List.of(new HeldForm.Field("submission", "abc"))).texts())
                .isEmpty();
    }

    private static MockHttpServletRequest sent(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType("application/x-www-form-urlencoded");
        request.addHeader("Sec-Fetch-Site", "same-origin");
        request.addHeader("Sec-Fetch-Mode", "navigate");
        return request;
    }
}
