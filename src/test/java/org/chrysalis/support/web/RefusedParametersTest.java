package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chrysalis.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What the container itself refuses to read, which only the real container can tell. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class RefusedParametersTest {

    private static final String NOT_UNDERSTOOD = "That request could not be understood";

    @Value("${local.server.port}")
    private int port;

    @Test
    void answersWhatCannotBeDecodedWithOurPage() throws Exception {
        refuses(request("/sign-in?x=%FF").GET());
        refuses(request("/sign-in?x=%00").GET());
        refuses(request("/sign-in?%00=x").GET());
    }

    @Test
    void answersTooManyParametersWithOurPage() throws Exception {
        refuses(request("/sign-in?" + "a=&".repeat(2_000)).GET());
    }

    @Test
    void answersAFormThatCannotBeDecodedWithOurPage() throws Exception {
        refuses(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=%FF")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static void refuses(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(400);
        assertThat(answer.body()).contains(NOT_UNDERSTOOD);
    }
}
