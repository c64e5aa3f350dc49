package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.chrysalis.support.Kebab;
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

    /** "Backfilled", "Not backfilled" or "Not said". */
    public String backfilled(@Nullable Boolean backfilled) {
        return backfilled == null
                ? say("funding.draw.backfill.unsaid")
                : say(backfilled ? "funding.draw.backfill.yes" : "funding.draw.backfill.no");
    }

    /** "Yes" or "Not yet". */
    String shown(boolean shown) {
        return say(shown ? "funding.ordinary.yes" : "funding.ordinary.not-yet");
    }

    /** "2.5" for two and a half days a week. */
    public String days(BigDecimal days) {
        return DaysAWeek.words(days);
    }

    /** "1 day a week" or "0.5 days a week" */
    public String daysAWeek(BigDecimal days) {
        return say("funding.draw.days.a-week", DaysAWeek.words(days), days);
    }

    /**
     * What is taken a week from elsewhere, and how much of it nobody does meanwhile: "…, none of it backfilled".
     *
     * @param unsaid of how much of it nobody has said
     */
    public String taken(BigDecimal days, BigDecimal uncovered, BigDecimal unsaid) {
        return say(
                "funding.shelter.draw." + covered(days, uncovered, unsaid),
                daysAWeek(days),
                daysAWeek(uncovered),
                daysAWeek(unsaid));
    }

    /** "None of it is backfilled." */
    public String uncovered(BigDecimal days, BigDecimal uncovered, BigDecimal unsaid) {
        return say("funding.draw.sum." + covered(days, uncovered, unsaid), daysAWeek(uncovered), daysAWeek(unsaid));
    }

    /** The end of the key: all of it is backfilled, none of it, or a part; or nobody has said of all or of a part. */
    private static String covered(BigDecimal days, BigDecimal uncovered, BigDecimal unsaid) {
        if (unsaid.signum() != 0) {
            return unsaid.compareTo(days) == 0
                    ? "unsaid"
                    : uncovered.signum() == 0 ? "covered-or-unsaid" : "part-or-unsaid";
        }
        return uncovered.signum() == 0 ? "covered" : uncovered.compareTo(days) == 0 ? "none" : "part";
    }

    /** What becomes of a protection when its initiative ends today. */
    String endsWith(SaveProtection protection, LocalDate today) {
        if (protection.startsOn().isAfter(today)) {
            return say("funding.ends.protection.ahead", protection.what(), dates.date(protection.startsOn()));
        }
        return protection.givingBack().isEmpty()
                ? say("funding.ends.protection.unplanned", protection.what())
                : say("funding.ends.protection", protection.what(), protection.givingBack());
    }

    /** What becomes of what is taken from elsewhere when its initiative ends today. */
    String endsWith(SaveDraw draw, LocalDate today) {
        return draw.startsOn().isAfter(today)
                ? say("funding.ends.draw.ahead", draw.role(), dates.date(draw.startsOn()))
                : say("funding.ends.draw", draw.role(), daysAWeek(draw.daysAWeek()));
    }

    String endsMore(int number) {
        return say("funding.ends.more", number);
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
        return Kebab.of(constant);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
