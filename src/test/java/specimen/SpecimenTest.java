package specimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
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
