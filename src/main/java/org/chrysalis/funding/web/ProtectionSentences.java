package org.chrysalis.funding.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chrysalis.funding.ProtectionReading;
import org.chrysalis.funding.ProtectionView;
import org.chrysalis.funding.ProtectionWarnings;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What about protections gives pause, in sentences: {@code @protectionSentences}. */
@Component
class ProtectionSentences {

    private final MessageSource messages;
    private final Dates dates;

    ProtectionSentences(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** A sentence for each reason to stop and think. */
    public List<String> of(ProtectionWarnings warnings) {
        List<String> sentences = new ArrayList<>();
        warnings.together()
                .forEach(group -> sentences.add(say(
                        "funding.protection.warning.together",
                        group.size(),
                        group.stream().map(this::named).collect(Collectors.joining(", ")))));
        warnings.nearMoves()
                .forEach(each -> sentences.add(say(
                        each.lifted()
                                ? "funding.protection.warning.lifted-near"
                                : "funding.protection.warning.ends-near",
                        each.what(),
                        dates.date(each.end()),
                        each.movedTo(),
                        dates.date(each.movedOn()))));
        if (!warnings.unplanned().isEmpty()) {
            sentences.add(say(
                    "funding.protection.warning.unplanned",
                    warnings.unplanned().stream()
                            .map(each -> "“" + each.what() + "”")
                            .collect(Collectors.joining(", "))));
        }
        return sentences;
    }

    /** What goes, or went, within days of a move on; then why that matters. */
    List<String> beforeMove(List<ProtectionView> ending, LocalDate today) {
        List<String> said = new ArrayList<>();
        ending.forEach(each -> said.add(say(
                "funding.protection.move." + goes(each, today),
                each.what(),
                dates.date(each.end()),
                ProtectionView.SETTLING)));
        said.add(say("funding.protection.move.why"));
        return said;
    }

    private static String goes(ProtectionView protection, LocalDate today) {
        if (protection.lifted()) {
            return "lifted";
        }
        return protection.state(today) == ProtectionView.State.PAST_END ? "past-end" : "ends";
    }

    /** From when until when, and who granted it. */
    public String time(ProtectionView protection) {
        String from = dates.date(protection.startsOn());
        return protection.endsOn() == null
                ? say("funding.protection.open", from)
                : say("funding.protection.from-to", from, dates.date(protection.endsOn()));
    }

    /** What another initiative lived through. */
    public String story(ProtectionReading.Story story) {
        String lifted = say(
                "funding.protection.story",
                story.what(),
                dates.date(story.liftedOn()),
                story.movedTo(),
                dates.date(story.movedOn()));
        return lifted
                + " "
                + (story.backOn() == null
                        ? say("funding.protection.story.held")
                        : say("funding.protection.story.back", story.backTo(), dates.date(story.backOn())));
    }

    private String named(ProtectionView protection) {
        return say(
                protection.lifted() ? "funding.protection.named.lifted" : "funding.protection.named",
                protection.what(),
                dates.date(protection.end()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
