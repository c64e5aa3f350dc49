package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class FormSendingTest {

    @Test
    void knowsAFormAgainWhateverItCarriesByItself() {
        assertThat(digest("name", "Hubs", "_csrf", "a", "submission", "1", "then", "save"))
                .isEqualTo(digest("submission", "1", "name", "Hubs", "_csrf", "b"));
    }

    @Test
    void tellsOtherWordsAndOtherFieldsApart() {
        assertThat(digest("name", "Hubs")).isNotEqualTo(digest("name", "Hub"));
        assertThat(digest("a", "b", "c", "d")).isNotEqualTo(digest("a", "b1:c", "d", ""));
        assertThat(FormSending.of(Map.of("a", new String[] {"b", "c"})))
                .isNotEqualTo(FormSending.of(Map.of("a", new String[] {"b"}, "c", new String[0])));
    }

    @Test
    void keepsNoTraceOfAPassword() {
        assertThat(digest("name", "Sam", "password", "one"))
                .isEqualTo(digest("name", "Sam", "password", "two"))
                .isEqualTo(digest("name", "Sam"));
    }

    @Test
    void knowsAChangeAgainByItsAddressItsTokenAndWhatItSays() {
        byte[] change = change("/risks/1", "wording", "Dark", "version", "0", "submission", "a", "_csrf", "x");
        assertThat(change("/risks/1", "wording", "Dark", "version", "0", "submission", "a", "_csrf", "y"))
                .isEqualTo(change);
        assertThat(change("/risks/2", "wording", "Dark", "version", "0", "submission", "a"))
                .isNotEqualTo(change);
        assertThat(change("/risks/1", "wording", "Dark", "version", "1", "submission", "a"))
                .isNotEqualTo(change);
        assertThat(change("/risks/1", "wording", "Dark", "version", "0", "submission", "b"))
                .isNotEqualTo(change);
        assertThat(change("/account", "password", "one")).isNull();
    }

    @Test
    void tellsFilesApartByWhatIsInThemWhereNoTokenTellsTheirFormsApart() {
        assertThat(sent("", "logo.png", "blue")).isEqualTo(sent("", "logo.png", "blue"));
        assertThat(sent("", "logo.png", "blue")).isNotEqualTo(sent("", "logo.png", "pink"));
        assertThat(sent("", "logo.png", "blue")).isNotEqualTo(sent("", "mark.png", "blue"));
    }

    /** Who takes the file compares what is in it, and reads it for that. */
    @Test
    void readsNoFileOfAFormThatCarriesAToken() {
        assertThat(sent("a", "report.pdf", "blue")).isEqualTo(sent("a", "report.pdf", "pink"));
        assertThat(sent("a", "report.pdf", "blue")).isNotEqualTo(sent("a", "report.pdf", "bluer"));
        assertThat(sent("a", "report.pdf", "blue")).isNotEqualTo(sent("b", "report.pdf", "blue"));
    }

    private static byte[] sent(String token, String name, String content) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/files");
        request.setContentType("multipart/form-data; boundary=x");
        request.addPart(new MockPart("file", name, content.getBytes(StandardCharsets.UTF_8)));
        if (!token.isEmpty()) {
            request.addParameter("submission", token);
        }
        return change(request);
    }

    private static byte[] change(String address, String... namesAndValues) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
        }
        return change(request);
    }

    private static byte[] change(MockHttpServletRequest request) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return new FormSending().change();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static byte[] digest(String... namesAndValues) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return FormSending.of(fields);
    }
}
