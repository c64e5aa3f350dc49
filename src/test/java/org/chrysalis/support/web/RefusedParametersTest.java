package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** What the container itself refuses to read, which only the real container can tell. */
@ApplicationTest
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

    @Test
    void answersAnUploadThatCannotBeReadWithOurPage() throws Exception {
        String part = "--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\nx";
        refusesUpload("; boundary=zz", part.formatted("a\0.pdf") + "\r\n--zz--\r\n");
        refusesUpload("; boundary=zz", part.formatted("a.pdf"));
        refusesUpload("; boundary=" + "z".repeat(6_000), "x");
        refusesUpload("", "x");
    }

    private void refusesUpload(String boundary, String body) throws Exception {
        CookieHandler cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        String page = browser.send(request("/sign-in").GET().build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        HttpRequest upload = request("/sign-in")
                .header("X-CSRF-TOKEN", token.group(1))
                .header("Content-Type", "multipart/form-data" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        refused(browser.send(upload, HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static void refuses(HttpRequest.Builder request) throws Exception {
        refused(HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(400);
        assertThat(answer.body()).contains(NOT_UNDERSTOOD);
    }
}
