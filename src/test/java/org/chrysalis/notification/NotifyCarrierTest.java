package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chrysalis.notification.NotCarried.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GOV.UK Notify as its documentation describes it, played by a small server. */
class NotifyCarrierTest {

    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
    private static final Letter LETTER =
            new Letter(7, "lea@council.example", "Warm hubs", "You were made a lead.", "<p>unused</p>");

    private final JsonMapper json = new JsonMapper();
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> token = new AtomicReference<>("");
    private HttpServer server;
    private int status = 201;
    private Duration pause = Duration.ZERO;

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/notifications/email", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            token.set(exchange.getRequestHeaders().getFirst("Authorization"));
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void asksWithATokenThatIsSignedWithTheKey() throws Exception {
        carrier().carry(LETTER);

        JsonNode said = json.readTree(asked.get());
        assertThat(said.get("template_id").asString()).isEqualTo(TEMPLATE);
        assertThat(said.get("email_address").asString()).isEqualTo("lea@council.example");
        assertThat(said.get("personalisation").get("subject").asString()).isEqualTo("Warm hubs");
        assertThat(said.get("personalisation").get("body").asString()).isEqualTo("You were made a lead.");
        String[] parts = token.get().replace("Bearer ", "").split("\\.");
        JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.get("iss").asString()).isEqualTo(SERVICE);
        assertThat(claims.get("iat").asLong()).isEqualTo(1_780_000_000L);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(parts[2]))
                .isEqualTo(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsWhatWouldBeRefusedAgainFromWhatIsPutOff() {
        status = 400;
        assertThat(problem()).isEqualTo(Problem.REFUSED);
        for (int later : new int[] {403, 429, 500, 503}) {
            status = later;
            assertThat(problem()).as("%d", later).isEqualTo(Problem.NOT_NOW);
        }
    }

    @Test
    void doesNotWaitForSilence() {
        pause = Duration.ofSeconds(3);
        assertThat(problem()).isEqualTo(Problem.NO_ANSWER);
        server.stop(0);
        assertThat(problem()).isEqualTo(Problem.NO_ANSWER);
    }

    private Problem problem() {
        AtomicReference<Problem> problem = new AtomicReference<>();
        assertThatThrownBy(() -> carrier().carry(LETTER))
                .isInstanceOfSatisfying(NotCarried.class, failure -> problem.set(failure.problem()));
        return problem.get();
    }

    private NotifyCarrier carrier() {
        return new NotifyCarrier(
                new MailProperties(
                        "",
                        "our_key-" + SERVICE + "-" + SECRET,
                        TEMPLATE,
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(60)),
                json,
                Clock.fixed(Instant.ofEpochSecond(1_780_000_000L), ZoneOffset.UTC));
    }
}
