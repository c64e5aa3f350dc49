package org.chrysalis.journey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.journey.JourneyReading;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.MoveChoices.Offer;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What somebody else did while a change of stage was filled in, beside what was typed. */
@Component
class MoveConflict {

    private final JourneyReading reading;
    private final Pathway pathway;
    private final MeanwhilePage meanwhilePage;
    private final MessageSource messages;
    private final Dates dates;

    MoveConflict(
            JourneyReading reading, Pathway pathway, MeanwhilePage meanwhilePage, MessageSource messages, Dates dates) {
        this.reading = reading;
        this.pathway = pathway;
        this.meanwhilePage = meanwhilePage;
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * The page of the step again. What was said of each criterion stays where it is asked for still; of another stage's
     * it is shown, to be read and copied.
     */
    ModelAndView show(Actor actor, Offer offer, MoveForm form, Conflict met, Model page) {
        JourneyView journey = reading.of(offer.initiative());
        Optional<JourneyView.Main> before = journey.visits().stream()
                .filter(visit -> Objects.equals(visit.id(), form.getShownVisit()))
                .filter(visit -> visit.stageId() != offer.initiative().stageId())
                .findFirst();
        if (before.isPresent()) {
            page.addAttribute("before", before.get().stageName());
            page.addAttribute("said", said(actor, before.get().stageId(), form));
            form.setMet(new ArrayList<>(offer.met()));
            form.setOpen(new ArrayList<>());
            form.setKept(new ArrayList<>());
        } else {
            form.getMet()
                    .retainAll(offer.criteria().stream().map(CriterionView::id).toList());
        }
        form.setShownVisit(offer.visit());
        return meanwhilePage.step(MovePage.TEMPLATE, offer.initiative(), journey, met, page);
    }

    private List<String> said(Actor actor, long stage, MoveForm form) {
        List<String> said = new ArrayList<>();
        for (CriterionView criterion : pathway.criteria(actor.organisationId(), stage)) {
            if (form.getMet().contains(criterion.id())) {
                said.add(criterion.wording() + ": " + inPlace());
            } else {
                form.saidOf(criterion.id())
                        .map(open -> Stream.of(
                                        open.getOwner(),
                                        dates.date(open.getDue().date()))
                                .filter(typed -> !typed.isEmpty())
                                .collect(Collectors.joining(", ")))
                        .filter(typed -> !typed.isEmpty())
                        .ifPresent(typed -> said.add(criterion.wording() + ": " + typed));
            }
        }
        return said;
    }

    private String inPlace() {
        return messages.getMessage("journey.move.conflict.in-place", null, LocaleContextHolder.getLocale());
    }
}
