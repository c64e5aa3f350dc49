package org.chrysalis.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The W3C's checker, in the process of the tests: a page's source in, what is wrong with it out. */
public final class HtmlCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private HtmlCheck() {}

    /** The errors of a page, each with its line and the piece of source; none for a valid one. */
    public static List<String> errorsIn(String html) {
        List<String> errors = new ArrayList<>();
        for (JsonNode message : JSON.readTree(validate(html)).path("messages")) {
            if ("error".equals(message.path("type").asString())) {
                errors.add("line %s: %s: %s"
                        .formatted(
                                message.path("lastLine").asString(),
                                message.path("message").asString(),
                                message.path("extract").asString().strip()));
            }
        }
        return errors;
    }

    // One at a time: the checker keeps its schemas in one place. On a thread of its own: it calls itself more deeply
    // than
    // a usual stack allows.
    private static synchronized String validate(String html) {
        FutureTask<String> task = new FutureTask<>(() -> {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
            return validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        });
        new Thread(null, task, "html-check", 64L << 20).start();
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The HTML checker failed", e);
        }
    }
}
