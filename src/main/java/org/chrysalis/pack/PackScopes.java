package org.chrysalis.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.FilterQuestions;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Directory.TeamOption;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/**
 * Which initiatives the figures of a pack are of. A view that asks about money is none to make a pack of: that an
 * initiative is in it would tell everybody who reads the pack.
 */
@Component
class PackScopes {

    private final Directory directory;
    private final SavedViews views;
    private final FilterQuestions questions;
    private final AttentionRules rules;

    PackScopes(Directory directory, SavedViews views, FilterQuestions questions, AttentionRules rules) {
        this.directory = directory;
        this.views = views;
        this.questions = questions;
        this.rules = rules;
    }

    /** @param about the name of the team or view; empty for the whole organisation */
    record Resolved(InitiativeFilter filter, String about) {}

    List<TeamOption> teams(Actor actor) {
        return directory.teams(actor);
    }

    List<SavedView> views(Actor actor) {
        return views.of(actor);
    }

    /** @throws Refused beside {@code scope} where the team or view is not there, or asks about money */
    Resolved resolve(Actor actor, PackScope scope) {
        return switch (scope.kind()) {
            case ORGANISATION -> new Resolved(InitiativeFilter.NONE, "");
            case TEAM ->
                directory.teams(actor).stream()
                        .filter(team -> Long.valueOf(team.id()).equals(scope.id()))
                        .map(team -> new Resolved(
                                FilterQuery.read(Map.of("team", new String[] {Long.toString(team.id())})), team.name()))
                        .findFirst()
                        .orElseThrow(() -> new Refused("scope", "pack.scope.gone"));
            case VIEW ->
                views.of(actor).stream()
                        .filter(view -> Long.valueOf(view.id()).equals(scope.id()))
                        .map(view -> new Resolved(FilterQuery.read(FilterQuery.parameters(view.query())), view.name()))
                        .map(resolved -> withoutMoney(actor, resolved))
                        .findFirst()
                        .orElseThrow(() -> new Refused("scope", "pack.scope.gone"));
        };
    }

    private Resolved withoutMoney(Actor actor, Resolved resolved) {
        Set<Permission> open = EnumSet.copyOf(actor.permissions());
        open.remove(Permission.VIEW_MONEY);
        Actor reader =
                new Actor(actor.personId(), actor.name(), actor.organisationId(), actor.organisationCode(), open);
        Set<String> asked =
                questions.visibleTo(reader).stream().map(FilterQuestion::name).collect(Collectors.toSet());
        String attention = resolved.filter().attention();
        List<String> everybodys = rules.visibleTo(reader);
        // Any reason at all is also one of money, where the writer sees those.
        boolean looks = attention != null
                && (attention.equals(InitiativeFilter.ANY)
                        ? !everybodys.containsAll(rules.visibleTo(actor))
                        : !everybodys.contains(attention));
        if (looks || !asked.containsAll(resolved.filter().more().keySet())) {
            throw new Refused("scope", "pack.scope.money");
        }
        return resolved;
    }
}
