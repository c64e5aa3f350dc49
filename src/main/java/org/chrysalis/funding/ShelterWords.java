package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.Locale;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The bean {@code @shelterWords} of templates: protections and draws in words, the same on a page, in the trail and on a
 * sheet.
 */
@Component
public class ShelterWords {

    private final MessageSource messages;
    private final Dates dates;

    ShelterWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** "Seconded or released posts"; nothing for none. */
    public String kind(@Nullable ProtectionKind kind) {
        return kind == null ? "" : say("funding.protection.kind." + plain(kind));
    }

    public String state(ProtectionView.State state) {
        return say("funding.protection.state." + plain(state));
    }

    @Nullable
    String day(@Nullable LocalDate day) {
        return day == null ? null : dates.date(day);
    }

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
