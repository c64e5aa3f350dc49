package org.chrysalis.conversation.web;

import jakarta.validation.Valid;
import java.util.Optional;
import org.chrysalis.conversation.Conversation;
import org.chrysalis.conversation.Topic;
import org.chrysalis.conversation.Topics;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what is said of an initiative or of one of its records, and takes what is said next. */
@Controller
class ConversationController {

    private static final String PATH = "/initiatives/{reference}/conversation";

    private final Conversation conversation;
    private final Topics topics;
    private final InitiativePage frame;
    private final Directory directory;

    ConversationController(Conversation conversation, Topics topics, InitiativePage frame, Directory directory) {
        this.conversation = conversation;
        this.topics = topics;
        this.frame = frame;
        this.directory = directory;
    }

    @GetMapping(PATH)
    String show(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(name = "page", defaultValue = "1") String number,
            @ModelAttribute("form") CommentForm form,
            Model page) {
        return show(actor, topics.open(actor, reference, form.getAbout()), number, page);
    }

    @PostMapping(PATH)
    String say(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") CommentForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        Topic topic = topics.open(actor, reference, form.getAbout());
        Optional<Long> mentioned = form.mentioned(actor, directory, problems);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> conversation.say(actor, topic, form.token(), form.toCommand(mentioned.orElse(null))))) {
            return show(actor, topic, "1", page);
        }
        Flash.success(redirect, "conversation.said");
        return "redirect:" + topic.href();
    }

    /** From the page of a record, which knows no more than what it is. */
    @GetMapping("/conversation/{kind}/{id}")
    String find(Actor actor, @PathVariable String kind, @PathVariable long id) {
        return "redirect:" + topics.open(actor, kind, id).href();
    }

    private String show(Actor actor, Topic topic, String number, Model page) {
        frame.frame(actor, topic.initiative(), ConversationTab.PATH, page);
        Conversation.Page shown =
                conversation.page(actor, topic, number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 1);
        page.addAttribute("topic", topic);
        page.addAttribute("conversation", shown);
        page.addAttribute("people", directory.people(actor));
        page.addAttribute("pages", PageLinks.of(shown.paging(), address(topic)));
        return "conversation/conversation";
    }

    private static QueryString address(Topic topic) {
        QueryString address =
                QueryString.of("/initiatives/" + topic.initiative().reference() + "/conversation");
        return topic.isRecord() ? address.with("about", topic.kind() + "-" + topic.id()) : address;
    }
}
