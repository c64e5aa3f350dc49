package org.chrysalis.initiative.web;

import java.util.List;
import java.util.function.BiFunction;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.initiative.FirstLines;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.InitiativeDetails.ReachView;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Overview;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The parts of the overview that the register itself brings: attention first, then the story; key facts last. */
@Configuration(proxyBeanMethods = false)
class RegisterSections {

    private static final String TEMPLATE = "initiative/_sections";

    private record Section(int order, String fragment, BiFunction<Actor, InitiativeHeader, @Nullable Object> reader)
            implements OverviewSection {

        @Override
        public String template() {
            return TEMPLATE;
        }

        @Override
        public @Nullable Object view(Actor actor, InitiativeHeader initiative) {
            return reader.apply(actor, initiative);
        }
    }

    /** @param editable whether the person who looks may change it now */
    record StoryView(InitiativeDetails details, boolean editable) {}

    /** @param exportable whether they may take a file with them */
    record FactsView(InitiativeDetails details, List<ReachView> views, boolean editable, boolean exportable) {}

    @Bean
    OverviewSection attentionSection(Overview overview) {
        return new Section(0, "attention", (actor, initiative) -> {
            List<AttentionItem> reasons = overview.attention(actor, initiative);
            return reasons.isEmpty() ? null : reasons;
        });
    }

    @Bean
    OverviewSection firstLinesSection(FirstLines lines) {
        return new Section(50, "first", (actor, initiative) -> {
            FirstLines.Open open = lines.open(actor, initiative);
            return open.lines().isEmpty() ? null : open;
        });
    }

    @Bean
    OverviewSection storySection(Overview overview) {
        return new Section(
                100,
                "story",
                (actor, initiative) ->
                        new StoryView(details(overview, actor, initiative), editable(actor, initiative)));
    }

    @Bean
    OverviewSection factsSection(Overview overview) {
        return new Section(
                900,
                "facts",
                (actor, initiative) -> new FactsView(
                        details(overview, actor, initiative),
                        overview.presentViews(actor, initiative),
                        editable(actor, initiative),
                        actor.may(Permission.EXPORT)));
    }

    /** Two sections show them, one query reads them. */
    private static InitiativeDetails details(Overview overview, Actor actor, InitiativeHeader initiative) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        String name = RegisterSections.class.getName() + initiative.id();
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof InitiativeDetails read) {
            return read;
        }
        InitiativeDetails read = overview.details(actor, initiative);
        request.setAttribute(name, read, RequestAttributes.SCOPE_REQUEST);
        return read;
    }

    private static boolean editable(Actor actor, InitiativeHeader initiative) {
        return initiative.editableBy(actor) && !initiative.ended();
    }
}
