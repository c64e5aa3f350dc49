package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.context.ContextKind;
import org.chrysalis.journey.Answer;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.Direction;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.LastSaid;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The bean {@code @journeyWords} of templates: a journey in sentences. */
@Component("journeyWords")
class JourneyWords {

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
        return span(visit.from(), visit.to());
    }

    /** The same of work alongside. */
    public String span(JourneyView.Side side) {
        return span(side.from(), side.to());
    }

    private String span(LocalDate began, @Nullable LocalDate ended) {
        String from = dates.date(began);
        return ended == null
                ? say("journey.visit.since", from)
                : ended.equals(began)
                        ? say("journey.visit.day", from)
                        : say("journey.visit.span", from, dates.date(ended));
    }

    /**
     * ": The fostering service was not ready"; nothing for a start. What people wrote need not finish a sentence of
     * ours.
     */
    public String reason(JourneyView.Main visit) {
        return visit.number() == 1
                ? ""
                : say(
                        "journey.visit.reason",
                        StringUtils.capitalize(visit.reason().strip()));
    }

    /** "Inspection": what sort of thing happened to the organisation. */
    public String kind(ContextKind kind) {
        return say("context.kind." + Kebab.of(kind));
    }

    /** "Paused since 1 June 2024: Summer leave." What people wrote is closed, because sentences of ours follow it. */
    public String paused(JourneyView.Rest pause) {
        String from = dates.date(pause.from());
        return closed(
                pause.to() == null
                        ? say("journey.visit.paused.since", from, pause.reason())
                        : pause.to().equals(pause.from())
                                ? say("journey.visit.paused.day", from, pause.reason())
                                : say("journey.visit.paused.span", from, dates.date(pause.to()), pause.reason()));
    }

    private static String closed(String words) {
        String said = words.strip();
        return said.isEmpty() || ".!?\u2026".indexOf(said.charAt(said.length() - 1)) >= 0 ? said : said + ".";
    }

    /** "Moved back" */
    public String direction(JourneyView.Main visit) {
        return say("journey.direction." + Kebab.of(visit.direction()));
    }

    /** "Decided by the board."; nothing for a start, which nobody decides. */
    public String deciders(JourneyView.Main visit) {
        return visit.direction() == Direction.START ? "" : deciders(visit.deciders());
    }

    /** The same of a pause or an ending. Where nobody is named, that is said. Many a name has a comma of its own. */
    public String deciders(List<String> names) {
        return names.isEmpty()
                ? say("journey.visit.deciders.none")
                : say("journey.visit.deciders", String.join("; ", names));
    }

    /** "It was a planned stop." */
    public String cause(EndingCause cause) {
        return say("journey.ending.cause." + Kebab.of(cause));
    }

    /** "Move on" */
    public String decision(Decision decision) {
        return say("journey.review.decision." + Kebab.of(decision));
    }

    /** The same, empty for none. */
    public String decided(@Nullable Decision decision) {
        return decision == null ? "" : decision(decision);
    }

    /** What is asked for, a line each: "Ask the board: Ben Brown sees to it by 1 May 2026." */
    String asked(List<OpenForm> conditions) {
        return conditions.stream()
                .filter(each -> !OpenParts.unused(each))
                .map(each -> each.getWording() + ": "
                        + say(
                                "journey.condition.due",
                                each.getOwner(),
                                dates.date(each.getDue().date())))
                .collect(Collectors.joining("\n"));
    }

    /** "In place"; "Not talked about" for none. */
    public String answer(@Nullable Answer answer) {
        return say(answer == null ? "journey.review.unsaid" : "journey.review.answer." + Kebab.of(answer));
    }

    /** "Last time, on 12 May 2026: Partly. Two teams of five"; none where nothing was said of it before. */
    public @Nullable String lastTime(ReviewView.AnswerView criterion) {
        ReviewView.Before before = criterion.before();
        if (before == null) {
            return null;
        }
        String on = dates.date(before.heldOn());
        String said = before.asked() == null
                ? say("journey.review.last-time", on, answer(before.answer()))
                : say("journey.review.last-time.asked", on, before.asked(), answer(before.answer()));
        return before.note().isBlank() ? said : said + " " + before.note().strip();
    }

    /** "In place, on 12 May 2026", with the words of that day where they were others; none where nothing was said. */
    public @Nullable String lastSaid(@Nullable LastSaid said) {
        if (said == null) {
            return null;
        }
        String answer = say("journey.last-said", answer(said.answer()), dates.date(said.heldOn()));
        return said.asked() == null ? answer : say("journey.last-said.asked", said.asked(), answer);
    }

    /** Beside the stage where it stands, or stood when it ended. */
    String standsHere(boolean ended) {
        return say(ended ? "journey.move.stage.ended" : "journey.move.stage.here");
    }

    /** The status of a part of a review that is words. */
    public String told(String words) {
        return say(words.isEmpty() ? "journey.review.told.no" : "journey.review.told.yes");
    }

    /** A topic in an address. */
    public String path(CriterionTopic topic) {
        return ReviewTopicController.path(topic);
    }

    /** @param visits how many there are in all, where only the latest are shown */
    String line(JourneyView journey, int visits) {
        JourneyView.Main first = journey.visits().get(0);
        StringBuilder stages = new StringBuilder();
        for (JourneyView.Main visit : journey.visits()) {
            stages.append(stages.isEmpty() ? "" : ", ")
                    .append(visit.number())
                    .append(' ')
                    .append(visit.stageName());
        }
        int shown = journey.visits().size();
        StringBuilder sentence = new StringBuilder(say(
                shown < visits ? "journey.line.latest" : "journey.line.all",
                shown,
                dates.date(first.from()),
                stages.toString(),
                visits));
        sentence.append(say(journey.endedNow() ? "journey.line.ended" : "journey.line.now"));
        for (JourneyView.Side side : journey.alongside()) {
            sentence.append(' ').append(side(side));
        }
        int happened = journey.visits().stream()
                .mapToInt(visit -> journey.happeningsIn(visit).size())
                .sum();
        if (happened > 0) {
            sentence.append(' ').append(say("journey.line.happened", happened));
        }
        return sentence.append(' ').append(say("journey.line.list")).toString();
    }

    /** "Also at work in Embedding since 13 April 2026." or, once it was over, from when to when. */
    public String side(JourneyView.Side side) {
        String from = dates.date(side.from());
        return side.to() == null
                ? say("journey.line.side.now", side.stageName(), from)
                : side.to().equals(side.from())
                        ? say("journey.line.side.day", side.stageName(), from)
                        : say("journey.line.side.over", side.stageName(), from, dates.date(side.to()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
