package org.chrysalis.journey.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.JourneyReading;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.Standpoints;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Differences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form of the journey again that was sent too late, with what somebody else did meanwhile. */
@Component
class MeanwhilePage {

    private static final String KEPT = "journey.move.conflict.kept";
    private static final String NOT_SAVED = "journey.meanwhile.not-saved";

    private final Standpoints standpoints;
    private final JourneyReading reading;

    MeanwhilePage(Standpoints standpoints, JourneyReading reading) {
        this.standpoints = standpoints;
        this.reading = reading;
    }

    /** For the form: what its page shows, and what it says again when it is sent. */
    Standpoints.Standpoint shows(InitiativeHeader initiative) {
        return standpoints.of(initiative);
    }

    /** They moved it, or ended it. */
    ModelAndView step(String template, InitiativeHeader now, Conflict met, Model page) {
        return step(template, now, reading.of(now), met, page);
    }

    /** The same, for who has read the journey already. */
    ModelAndView step(String template, InitiativeHeader now, JourneyView journey, Conflict met, Model page) {
        if (now.ended()) {
            ended(journey, "journey.end.conflict.title", "journey.end.conflict.text", page);
        } else {
            stands(journey, page);
        }
        return again(template, met, page);
    }

    /** They reopened it, and may have ended it again. */
    ModelAndView reopened(String template, InitiativeHeader now, Conflict met, Model page) {
        JourneyView journey = reading.of(now);
        if (now.ended()) {
            ended(journey, "journey.reopen.conflict.title", KEPT, page);
        } else {
            stands(journey, page);
        }
        return again(template, met, page);
    }

    /** They paused it, moved it, or ended it. */
    ModelAndView paused(String template, InitiativeHeader now, PauseForm form, Conflict met, Model page) {
        if (!met.kind().equals("pause")) {
            return step(template, now, met, page);
        }
        pause(now, met)
                .ifPresent(theirs -> page.addAttribute(
                        "doneMeanwhile",
                        new Meanwhile("journey.pause.conflict.title", NOT_SAVED, form.differencesFrom(theirs))));
        return again(template, met, page);
    }

    /** They resumed it, and may have paused it again; or they ended it. */
    ModelAndView resumed(String template, InitiativeHeader now, NoteForm form, Conflict met, Model page) {
        if (!met.kind().equals("pause")) {
            return step(template, now, met, page);
        }
        pause(now, met)
                .ifPresent(theirs -> page.addAttribute(
                        "doneMeanwhile",
                        theirs.to() == null
                                ? new Meanwhile(
                                        "journey.resume.conflict.again.title",
                                        KEPT,
                                        new Differences()
                                                .compare("journey.pause.date", theirs.from(), null)
                                                .compare("journey.pause.reason", theirs.reason(), null))
                                : new Meanwhile(
                                        "journey.resume.conflict.title",
                                        NOT_SAVED,
                                        form.differencesFrom(
                                                "journey.resume.date",
                                                theirs.to(),
                                                "journey.resume.note",
                                                theirs.resumeNote()))));
        return again(template, met, page);
    }

    private Optional<JourneyView.Rest> pause(InitiativeHeader now, Conflict met) {
        return reading.of(now).pauses().stream()
                .filter(pause -> Objects.equals(pause.id(), met.id()))
                .findFirst();
    }

    private static void stands(JourneyView journey, Model page) {
        List<JourneyView.Main> visits = journey.visits();
        page.addAttribute("meanwhile", visits.get(visits.size() - 1));
    }

    private static void ended(JourneyView journey, String titleKey, String textKey, Model page) {
        journey.endings().stream()
                .filter(JourneyView.Finish::stands)
                .findFirst()
                .ifPresent(theirs -> page.addAttribute(
                        "doneMeanwhile",
                        new Meanwhile(
                                titleKey,
                                textKey,
                                new Differences()
                                        .compare("journey.end.date", theirs.on(), null)
                                        .compare("journey.ending.why", theirs.why(), null))));
    }

    private static ModelAndView again(String template, Conflict met, Model page) {
        page.addAttribute("met", met);
        return new ModelAndView(template, page.asMap(), HttpStatus.CONFLICT);
    }
}
