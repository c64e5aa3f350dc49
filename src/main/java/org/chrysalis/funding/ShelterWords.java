package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bean {@code @shelterWords} of templates: protections, draws and markers in words, the same on a page, in the
 * trail and on a sheet.
 */
@Component
public class ShelterWords {

    private final MessageSource messages;
    private final Dates dates;
    private final JdbcClient jdbc;

    ShelterWords(MessageSource messages, Dates dates, JdbcClient jdbc) {
        this.messages = messages;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    /** "Seconded or released posts"; nothing for none. */
    public String kind(@Nullable ProtectionKind kind) {
        return kind == null ? "" : say("funding.protection.kind." + plain(kind));
    }

    public String state(ProtectionView.State state) {
        return say("funding.protection.state." + plain(state));
    }

    /** "Backfilled" or "Not backfilled". */
    public String backfilled(boolean backfilled) {
        return say(backfilled ? "funding.draw.backfill.yes" : "funding.draw.backfill.no");
    }

    /** "Yes" or "Not yet". */
    String shown(boolean shown) {
        return say(shown ? "funding.ordinary.yes" : "funding.ordinary.not-yet");
    }

    /** "2.5" for two and a half days a week. */
    public String days(BigDecimal days) {
        return DaysAWeek.words(days);
    }

    /** A team's name as it stands. */
    String team(long id, long organisationId) {
        return jdbc.sql("select name from team where id = :id and organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisationId)
                .query(String.class)
                .optional()
                .orElse("");
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
