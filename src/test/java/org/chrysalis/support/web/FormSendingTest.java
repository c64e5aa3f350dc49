package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
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

    private static byte[] change(String address, String... namesAndValues) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
        }
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
