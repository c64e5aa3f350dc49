package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.CriterionKnowledge;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.Answer;
import org.chrysalis.journey.ReviewDrafts;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The parts of a review in which people say of each criterion of a topic whether it is in place. */
@Controller
@RequestMapping("/initiatives/{reference}/reviews/{number}/criteria/{topic}")
class ReviewTopicController {

    private static final String PAGE = "journey/review/topic";

    private final ReviewPage reviewPage;
    private final CriterionKnowledge knowledge;
    private final ReviewDrafts reviews;
    private final DraftForms drafts;

    ReviewTopicController(
            ReviewPage reviewPage, CriterionKnowledge knowledge, ReviewDrafts reviews, DraftForms drafts) {
        this.reviewPage = reviewPage;
        this.knowledge = knowledge;
        this.reviews = reviews;
        this.drafts = drafts;
    }

    @GetMapping
    String show(
            @PathVariable String reference,
            @PathVariable int number,
            @PathVariable("topic") String key,
            Actor actor,
            Model page) {
        CriterionTopic topic = topic(key);
        ReviewView review = reviewPage.draft(actor, reference, number, page);
        offer(review, topic, page);
        AnswersForm form = AnswersForm.of(review, topic);
        drafts.restore(actor, ReviewPage.draft(review, key), form, page);
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping
    Object say(
            @PathVariable String reference,
            @PathVariable int number,
            @PathVariable("topic") String key,
            Actor actor,
            @Valid @ModelAttribute("form") AnswersForm form,
            BindingResult problems,
            Model page) {
        CriterionTopic topic = topic(key);
        ReviewView review = reviewPage.open(actor, reference, number, page);
        offer(review, topic, page);
        drafts.again(actor, ReviewPage.draft(review, key), page);
        Sent sent = new Sent(PAGE, problems, page);
        return sent.to(
                () -> reviews.say(actor, reference, number, topic, form.toParts()),
                meanwhile -> {
                    ReviewView now = reviewPage.open(actor, reference, number, page);
                    offer(now, topic, page);
                    page.addAttribute("meanwhile", meanwhile);
                    page.addAttribute("saidByBoth", form.renew(AnswersForm.of(now, topic)));
                    return sent.again();
                },
                () -> {
                    drafts.done(actor, ReviewPage.draft(review, key));
                    return "redirect:/initiatives/" + reference + "/reviews/" + number;
                });
    }

    private void offer(ReviewView review, CriterionTopic topic, Model page) {
        if (!review.topics().contains(topic)) {
            throw new NotFound("topic");
        }
        page.addAttribute("topic", topic);
        page.addAttribute("topicPath", path(topic));
        page.addAttribute("criteria", review.answersOf(topic));
        page.addAttribute("known", knowledge.of(ReviewPage.initiative(page)));
        page.addAttribute("answers", Choice.all(Answer.class, "journey.review.answer."));
    }

    private static CriterionTopic topic(String key) {
        for (CriterionTopic topic : CriterionTopic.values()) {
            if (path(topic).equals(key)) {
                return topic;
            }
        }
        throw new NotFound("topic");
    }

    /** The topic in an address: {@code people-and-safety}. */
    static String path(CriterionTopic topic) {
        return Kebab.of(topic);
    }
}
