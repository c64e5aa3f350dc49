package org.chrysalis.help.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.help.HelpGuide;
import org.chrysalis.help.HelpTopic;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Help for everybody, signed in or not; for whoever is signed in, what concerns them comes first. */
@Controller
class HelpController {

    private final MessageSource messages;

    HelpController(MessageSource messages) {
        this.messages = messages;
    }

    /** @param concerns whether the person who looks does such things */
    record Guide(String titleKey, String href, boolean concerns) {}

    /**
     * @param screen where it is done; none for what has no page of its own, and for whoever may not
     * @param may whether the person who looks may do it
     */
    record Topic(
            String anchor,
            String titleKey,
            List<String> paragraphs,
            @Nullable String screen,
            boolean may) {}

    @GetMapping("/help")
    String all(Model page) {
        Set<Permission> permissions = permissions();
        List<Guide> guides = Arrays.stream(HelpGuide.values())
                .map(guide -> new Guide(guide.messageKey(), guide.href(), guide.concerns(permissions)))
                .toList();
        page.addAttribute("own", guides.stream().filter(Guide::concerns).toList());
        page.addAttribute(
                "others", guides.stream().filter(guide -> !guide.concerns()).toList());
        page.addAttribute("stages", CurrentActor.find().isEmpty() || HelpTopic.STAGES.openTo(permissions));
        return "support/help";
    }

    @GetMapping("/help/{guide}")
    String guide(@PathVariable String guide, Model page) {
        HelpGuide asked = HelpGuide.at(guide).orElseThrow(() -> new NotFound("help"));
        page.addAttribute("guide", asked);
        page.addAttribute("topics", asked.topics().stream().map(this::topic).toList());
        return "help/guide";
    }

    private Topic topic(HelpTopic topic) {
        boolean signedIn = CurrentActor.find().isPresent();
        boolean may = topic.openTo(permissions());
        String how = messages.getMessage(topic.messageKey() + ".how", null, LocaleContextHolder.getLocale());
        return new Topic(
                topic.anchor(),
                topic.messageKey(),
                List.of(how.split("\\|")),
                signedIn && may ? topic.screen() : null,
                may || !signedIn);
    }

    private static Set<Permission> permissions() {
        return CurrentActor.find().map(Actor::permissions).orElse(EnumSet.noneOf(Permission.class));
    }
}
