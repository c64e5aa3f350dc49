package specimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages as the server sends them, without a browser. */
@SpringBootTest(classes = SpecimenApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SpecimenTest {

    @LocalServerPort
    int port;

    final HttpClient client = HttpClient.newHttpClient();

    @Test
    void rendersEveryLayout() throws Exception {
        for (String path : new String[] {"/specimen", "/specimen/form", "/specimen/tab"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void answersAnEmptyFormWithAProblemForEveryFieldInTheirOrder() throws Exception {
        assertThat(post("/specimen/form", "since.month=Jan").body())
                .containsSubsequence(
                        "<title>Error: Log an initiative – Chrysalis</title>",
                        "href=\"#name\"",
                        "href=\"#change\"",
                        "href=\"#team\"",
                        "href=\"#stage\"",
                        "href=\"#lenses\"",
                        "href=\"#since.day\"",
                        "href=\"#password\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing/here, 404, Page not found",
        "/specimen/problem/missing, 404, Page not found",
        "/specimen/problem/forbidden, 403, You do not have permission to see this",
        "/specimen/problem/conflict, 409, Someone else changed this while you were working on it",
        "/specimen/problem/refused, 422, Someone else already did this",
        "/specimen/problem/unavailable, 503, the service is unavailable",
        "/specimen/problem/unexpected, 500, there is a problem with the service",
        "/specimen?page=second, 404, Page not found",
        "/trouble/database, 503, the service is unavailable",
        "/trouble/forgery, 403, Your page was open for too long",
        "/trouble/busy, 429, Too many attempts",
        "/trouble/any, 500, there is a problem with the service",
    })
    void answersEveryProblemWithItsPageAndStatus(String path, int status, String words) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("Exception", "no database");
    }

    @Test
    void saysWhatHappenedToAnswersThatWereSent() throws Exception {
        assertThat(post("/trouble/any", "name=x").body()).contains("Your answers were not saved");
        assertThat(get("/trouble/any").body()).contains("Nothing that you saved before is lost");
    }

    @Test
    void aWrongMethodIsNoFault() throws Exception {
        assertThat(post("/specimen/tab", "").statusCode()).isEqualTo(405);
    }

    @Test
    void onlyThePagesThatMayAskKnowWhoIsSignedIn() throws Exception {
        assertThat(get("/specimen/problem/missing").body()).contains("Priya Raman");
        assertThat(get("/specimen/problem/unavailable").body()).doesNotContain("Priya Raman");
        assertThat(get("/trouble/any").body()).doesNotContain("Priya Raman");
    }

    @Test
    void tiesEveryInputToItsHintAndItsError() throws Exception {
        assertThat(post("/specimen/form", "").body())
                .contains("aria-describedby=\"name-hint name-error\"")
                .contains("aria-describedby=\"change-info change-error\"")
                .contains("<fieldset class=\"govuk-fieldset\" aria-describedby=\"lenses-hint lenses-error\">")
                .contains("aria-describedby=\"since-hint since-error\"");
    }

    @Test
    void keepsWhatWasTypedButNeverAPassword() throws Exception {
        assertThat(post(
                                "/specimen/form",
                                "name=Warm+%3Chubs%3E&password=secret-secret&stage=2&lenses=PROCESS&team=8&since.month=Foo")
                        .body())
                .contains("value=\"Warm &lt;hubs&gt;\"", "value=\"Foo\"")
                .containsPattern("value=\"2\" id=\"stage-2\"\\s+name=\"stage\" checked=\"checked\"")
                .containsPattern("value=\"8\" selected=\"selected\"")
                .doesNotContain("secret-secret");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }
}
