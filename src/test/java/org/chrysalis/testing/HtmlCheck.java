package org.chrysalis.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    // One at a time: the checker keeps its schemas in one place.
    private static synchronized String validate(String html) {
        try {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
            return validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException("The HTML checker failed", e);
        }
    }
}
