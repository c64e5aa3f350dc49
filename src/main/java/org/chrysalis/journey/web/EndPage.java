package org.chrysalis.journey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.EndChoices;
import org.chrysalis.journey.EndInitiative.PlannedCheckIn;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.JourneyReading;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page on which people end an initiative, and reads the check-ins that they promised. */
@Component
class EndPage {

    static final String TEMPLATE = "journey/end";

    private final EndChoices choices;
    private final JourneyReading reading;
    private final ReviewReading reviews;
    private final OpenParts parts;
    private final List<ClosedWithEnding> closed;
    private final JourneyWords words;
    private final MessageSource messages;
    private final Clock clock;

    EndPage(
            EndChoices choices,
            JourneyReading reading,
            ReviewReading reviews,
            OpenParts parts,
            List<ClosedWithEnding> closed,
            JourneyWords words,
            MessageSource messages,
            Clock clock) {
        this.choices = choices;
        this.reading = reading;
        this.reviews = reviews;
        this.parts = parts;
        this.closed = closed;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** The form that the page begins with; what a review decided is there already. */
    EndForm begin(Actor actor, String reference, @Nullable Integer review, Model page) {
        EndChoices.Offer offer = open(actor, reference, page);
        offer.initiative().requireGoingOn();
        String what = messages.getMessage("journey.end.check-in.what", null, LocaleContextHolder.getLocale());
        EndForm form = EndForm.on(LocalDate.now(clock), what, offer.visit(), review);
        if (review != null) {
            ReviewReading.Outcome decided = reviews.outcome(offer.initiative(), review);
            form.setWhy(decided.note());
            form.setDeciders(decided.people());
        }
        return form;
    }

    EndChoices.Offer open(Actor actor, String reference, Model page) {
        EndChoices.Offer offer = choices.of(actor, reference);
        page.addAttribute("initiative", offer.initiative());
        page.addAttribute("reference", offer.initiative().reference());
        page.addAttribute("people", offer.people());
        page.addAttribute("happened", MovePage.happened(offer.happened()));
        page.addAttribute("ifItStops", offer.ifItStops());
        page.addAttribute("causes", Choice.all(EndingCause.class, "journey.end.cause."));
        List<ClosedWithEnding.Standing> standing =
                closed.stream().map(each -> each.standing(offer.initiative())).toList();
        page.addAttribute(
                "stands",
                standing.stream().flatMap(each -> each.sentences().stream()).toList());
        page.addAttribute(
                "stays",
                Stream.concat(standing.stream().flatMap(each -> each.stays().stream()), open(offer).stream())
                        .toList());
        page.addAttribute("givenBack", standing.stream().anyMatch(ClosedWithEnding.Standing::givenBack));
        return offer;
    }

    /** What nobody has done, met or answered, which stays so. */
    private List<String> open(EndChoices.Offer offer) {
        Stream<Optional<String>> steps = Stream.of(
                say("journey.ends.conditions", offer.conditions()), say("journey.ends.activities", offer.activities()));
        Stream<String> questions =
                offer.questions().stream().limit(EndChoices.LISTED).map(words -> words("journey.ends.question", words));
        Stream<String> more = offer.questions().size() > EndChoices.LISTED
                ? Stream.of(words("journey.ends.questions.more"))
                : Stream.empty();
        return Stream.of(steps.flatMap(Optional::stream), questions, more)
                .flatMap(part -> part)
                .toList();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private Optional<String> say(String key, int open) {
        return open == 0 ? Optional.empty() : Optional.of(words(key, open));
    }

    /** The page again, with what somebody else did meanwhile: how they ended it, or where they moved it. */
    ModelAndView conflict(Actor actor, String reference, EndForm form, Conflict met, Model page) {
        page.addAttribute("met", met);
        EndChoices.Offer now = open(actor, reference, page);
        JourneyView journey = reading.of(now.initiative());
        if (now.initiative().ended()) {
            journey.endings().stream()
                    .filter(JourneyView.Finish::stands)
                    .findFirst()
                    .ifPresent(theirs -> page.addAttribute(
                            "doneMeanwhile",
                            new Meanwhile(
                                    "journey.end.conflict.title",
                                    "journey.end.conflict.text",
                                    differences(theirs, form))));
        } else {
            page.addAttribute("meanwhile", journey.visits().get(journey.visits().size() - 1));
            form.setShownVisit(now.visit());
        }
        return new ModelAndView(TEMPLATE, page.asMap(), HttpStatus.CONFLICT);
    }

    private Differences differences(JourneyView.Finish theirs, EndForm form) {
        Differences differences = new Differences()
                .compare("journey.end.date", theirs.on(), form.getDate().date())
                .compare(
                        "journey.move.deciders",
                        String.join("; ", theirs.deciders()),
                        String.join("; ", DeciderFields.named(form.getDeciders())))
                .compare("journey.ending.why", theirs.why(), form.getWhy());
        return form.compare(theirs.says(), words, differences);
    }

    /** What is asked afterwards, by whom and when; what is wrong is noted beside its field. */
    List<PlannedCheckIn> promised(Actor actor, InitiativeHeader initiative, EndForm form, BindingResult problems) {
        List<PlannedCheckIn> promised = new ArrayList<>();
        for (int i = 0; i < form.getCheckIns().size(); i++) {
            OpenForm part = form.getCheckIns().get(i);
            if (OpenParts.unused(part)) {
                continue;
            }
            Long owner = parts.owner(actor, part, List.of());
            parts.checkPromised(part, owner, i, problems);
            parts.requireSees(initiative, owner, List.of(), "checkIns[" + i + "].owner", problems);
            parts.requireAfterEnding(form.getDate().date(), part.getDue().date(), i, problems);
            if (!problems.hasErrors()) {
                promised.add(
                        new PlannedCheckIn(Objects.requireNonNull(part.getDue().date()), part.getWording(), owner));
            }
        }
        return promised;
    }
}
