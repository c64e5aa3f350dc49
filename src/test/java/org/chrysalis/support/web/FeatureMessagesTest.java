package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.ByteArrayResource;

class FeatureMessagesTest {

    private static FeatureMessages messages() throws IOException {
        return FeatureMessages.of(
                file("one.title=It’s here\none.count={0,choice,0#None|1#One|1<{0} of them}"),
                file("two.said={0} said ''{1}''"));
    }

    @Test
    void findsTheWordsOfAnyFileInAnyLanguage() throws IOException {
        assertThat(messages().getMessage("one.title", null, Locale.UK)).isEqualTo("It’s here");
        assertThat(messages().getMessage("two.said", new Object[] {"Alex", "yes"}, Locale.ROOT))
                .isEqualTo("Alex said 'yes'");
    }

    @Test
    void writesNumbersAsTheLanguageDoes() throws IOException {
        FeatureMessages messages = messages();
        assertThat(messages.getMessage("one.count", new Object[] {1200}, Locale.UK))
                .isEqualTo("1,200 of them");
        assertThat(messages.getMessage("one.count", new Object[] {1200}, Locale.GERMANY))
                .isEqualTo("1.200 of them");
    }

    @Test
    void saysWhenThereAreNone() {
        assertThatThrownBy(() -> messages().getMessage("three.title", null, Locale.UK))
                .isInstanceOf(NoSuchMessageException.class);
    }

    private static ByteArrayResource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
