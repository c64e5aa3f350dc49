package org.chrysalis.journey.web;

import java.util.Locale;
import java.util.Set;
import org.chrysalis.journey.Answer;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The bean {@code @journeyWords} of templates: a journey in sentences. */
@Component("journeyWords")
class JourneyWords {

    /** Words that begin a sentence and are no names: after "because" they are written small. */
    private static final Set<String> SMALL = Set.of(
            "a", "after", "all", "an", "and", "another", "as", "at", "because", "before", "both", "by", "each", "every",
            "first", "for", "four", "five", "from", "half", "if", "in", "it", "its", "many", "more", "most", "new",
            "no", "nobody", "not", "now", "of", "on", "once", "one", "only", "our", "people", "six", "sixteen", "some",
            "staff", "team", "teams", "ten", "test", "tests", "that", "the", "their", "there", "these", "they", "this",
            "those", "three", "to", "too", "two", "we", "what", "when", "while", "with", "work", "young");

    private final MessageSource messages;
    private final Dates dates;

    JourneyWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** "Development again" */
    public String place(JourneyView.Main visit) {
        return visit.again() ? say("journey.visit.again", visit.stageName()) : visit.stageName();
    }

    /** "19 August 2024 to 13 January 2025" or "since 13 April 2026" */
    public String span(JourneyView.Main visit) {
        String from = dates.date(visit.from());
        return visit.to() == null
                ? say("journey.visit.since", from)
                : visit.to().equals(visit.from())
                        ? say("journey.visit.day", from)
                        : say("journey.visit.span", from, dates.date(visit.to()));
    }

    /**
     * ", because the fostering service was not ready"; nothing for a start. A reason that begins with what may be a
     * name stands after a colon, as it was written.
     */
    public String because(JourneyView.Main visit) {
        if (visit.number() == 1) {
            return "";
        }
        String reason = mild(visit.reason());
        boolean goesOn = !reason.isEmpty() && !Character.isUpperCase(reason.charAt(0));
        return say(goesOn ? "journey.visit.because" : "journey.visit.reason", reason);
    }

    /** "Moved back" */
    public String direction(JourneyView.Main visit) {
        return say("journey.direction." + key(visit.direction()));
    }

    /** "It was a planned stop." */
    public String cause(EndingCause cause) {
        return say(
                "journey.ending.cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** "Move on" */
    public String decision(Decision decision) {
        return say("journey.review.decision." + key(decision));
    }

    /** The same, empty for none. */
    public String decided(@Nullable Decision decision) {
        return decision == null ? "" : decision(decision);
    }

    /** "In place"; "Not talked about" for none. */
    public String answer(@Nullable Answer answer) {
        return say(answer == null ? "journey.review.unsaid" : "journey.review.answer." + key(answer));
    }

    /** The status of a part of a review that is words. */
    public String told(String words) {
        return say(words.isEmpty() ? "journey.review.told.no" : "journey.review.told.yes");
    }

    /** A topic in an address. */
    public String path(CriterionTopic topic) {
        return ReviewPartsController.path(topic);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String line(JourneyView journey) {
        JourneyView.Main first = journey.visits().get(0);
        StringBuilder stages = new StringBuilder();
        for (JourneyView.Main visit : journey.visits()) {
            stages.append(stages.isEmpty() ? "" : ", ")
                    .append(visit.number())
                    .append(' ')
                    .append(visit.stageName());
        }
        StringBuilder sentence = new StringBuilder(say(
                journey.endedNow() ? "journey.line.ended" : "journey.line.now",
                journey.visits().size(),
                dates.date(first.from()),
                stages.toString()));
        for (JourneyView.Side side : journey.alongside()) {
            sentence.append(' ').append(side(side));
        }
        return sentence.append(' ').append(say("journey.line.list")).toString();
    }

    /** "Also at work in Embedding since 13 April 2026." or, once it was over, from when to when. */
    public String side(JourneyView.Side side) {
        String from = dates.date(side.from());
        return side.to() == null
                ? say("journey.line.side.now", side.stageName(), from)
                : say("journey.line.side.over", side.stageName(), from, dates.date(side.to()));
    }

    static String mild(@Nullable String reason) {
        String text = reason == null ? "" : reason.strip();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String first = text.substring(0, end);
        boolean small = !first.isEmpty()
                && SMALL.contains(first.toLowerCase(Locale.ROOT))
                && (first.length() == 1
                        || first.substring(1).equals(first.substring(1).toLowerCase(Locale.ROOT)));
        return small ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
