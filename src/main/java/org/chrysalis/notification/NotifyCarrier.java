package org.chrysalis.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chrysalis.notification.NotCarried.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands mails to GOV.UK Notify, by its documented interface: one request, with a token that is signed for it. Written
 * here it keeps to our time limit, and needs no library.
 */
class NotifyCarrier implements Carrier {

    private static final int KEY_PART = 36;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;

    private final HttpClient http;
    private final JsonMapper json;
    private final Clock clock;
    private final URI address;
    private final String service;
    private final String secret;
    private final String template;
    private final Duration timeout;

    NotifyCarrier(MailProperties properties, JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.address = properties.notifyAddress().resolve("/v2/notifications/email");
        // A key is its name, the service and the secret, parted by hyphens; both of the latter have hyphens in them.
        String key = properties.notifyKey();
        this.secret = key.substring(key.length() - KEY_PART);
        this.service = key.substring(key.length() - 2 * KEY_PART - 1, key.length() - KEY_PART - 1);
        this.template = properties.notifyTemplate();
        this.timeout = properties.timeout();
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    public void carry(Letter letter) throws NotCarried {
        String asked = json.writeValueAsString(Map.of(
                "template_id",
                template,
                "email_address",
                letter.address(),
                "reference",
                "chrysalis-" + letter.id(),
                "personalisation",
                Map.of("subject", plain(letter.subject()), "body", plain(letter.text()))));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked))
                .build();
        try {
            // The request's own limit ends with the first line of the answer; this one holds for all of it.
            HttpResponse<Void> answer = http.sendAsync(request, BodyHandlers.discarding())
                    .get(2 * timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() == BAD_REQUEST) {
                throw new NotCarried(Problem.REFUSED, "GOV.UK Notify answered " + BAD_REQUEST);
            }
            if (answer.statusCode() != CREATED) {
                throw new NotCarried(Problem.NOT_NOW, "GOV.UK Notify answered " + answer.statusCode());
            }
        } catch (ExecutionException | TimeoutException silence) {
            throw new NotCarried(Problem.NO_ANSWER, silence);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotCarried(Problem.NO_ANSWER, stopped);
        }
    }

    /** Notify reads Markdown: a title must not become a link that says something else. */
    private static String plain(String written) {
        return written.replace('[', '(').replace(']', ')');
    }

    private String token() {
        String signed = part(Map.of("typ", "JWT", "alg", "HS256")) + "."
                + part(Map.of("iss", service, "iat", clock.instant().getEpochSecond()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    private String part(Map<String, Object> content) {
        return encoded(json.writeValueAsBytes(content));
    }

    private static String encoded(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
