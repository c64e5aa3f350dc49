package org.chrysalis.journey.web;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.journey.CorrectionView;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A correction in a journey, in words. */
@Component("correctionWords")
class CorrectionWords {

    private static final String NOTHING = "–";

    private final MessageSource messages;
    private final JourneyWords words;
    private final Dates dates;

    CorrectionWords(MessageSource messages, JourneyWords words, Dates dates) {
        this.messages = messages;
        this.words = words;
        this.dates = dates;
    }

    /** "Corrected by Ben Brown on 1 May 2026 at 10:15: The minutes say so" */
    public String by(CorrectionView correction) {
        return say(byKey(correction), correction.by(), dates.dateTime(correction.at()), correction.why());
    }

    private static String byKey(CorrectionView correction) {
        if (correction.takenBack()) {
            return "journey.correction.taken-back.by";
        }
        return correction.why().isEmpty() ? "journey.correction.by.unsaid" : "journey.correction.by";
    }

    /** How each thing stood that was put right, and how it stands; or what was taken back. */
    public List<String> changes(CorrectionView correction) {
        List<String> changes = new ArrayList<>();
        if (correction.takenBack()) {
            takenBack(correction, changes);
        } else {
            days(correction, changes);
            texts(correction, changes);
        }
        correction.began().forEach(stage -> changes.add(say("journey.correction.began", stage)));
        correction.ended().forEach(stage -> changes.add(say("journey.correction.ended", stage)));
        if (correction.endedPause()) {
            changes.add(say("journey.correction.pause"));
        }
        return changes;
    }

    private void takenBack(CorrectionView correction, List<String> changes) {
        changes.add(say(
                correction.condition() == null ? "journey.correction.was.done" : "journey.correction.was.met",
                dates.date(correction.dateBefore())));
        if (correction.ofNote()) {
            changes.add(say("journey.correction.said", correction.noteBefore()));
        }
    }

    private void days(CorrectionView correction, List<String> changes) {
        if (correction.ofDate()) {
            changes.add(wasAndIs(
                    "journey.correction.date",
                    dates.date(correction.dateBefore()),
                    dates.date(correction.dateAfter())));
        }
        if (correction.ofUntil()) {
            changes.add(wasAndIs(
                    "journey.correction.until",
                    dates.date(correction.untilBefore()),
                    dates.date(correction.untilAfter())));
        }
    }

    private void texts(CorrectionView correction, List<String> changes) {
        if (correction.ofReason()) {
            changes.add(wasAndIs("journey.correction.reason", correction.reasonBefore(), correction.reasonAfter()));
        }
        if (correction.ofNote()) {
            String key = correction.ofSeenTo() ? "journey.correction.seen-to" : "journey.correction.note";
            changes.add(wasAndIs(key, correction.noteBefore(), correction.noteAfter()));
        }
        if (correction.ofCause()) {
            changes.add(wasAndIs("journey.correction.cause", correction.causeBefore(), correction.causeAfter()));
        }
        correction
                .endedBy()
                .ifPresent(causes -> changes.add(wasAndIs(
                        "journey.correction.ended-by", words.cause(causes.before()), words.cause(causes.after()))));
        correction
                .rewritten()
                .forEach(each ->
                        changes.add(wasAndIs("journey.correction." + each.part(), each.before(), each.after())));
    }

    private String wasAndIs(String key, String before, String after) {
        return say(key, before.isEmpty() ? NOTHING : before, after.isEmpty() ? NOTHING : after);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
