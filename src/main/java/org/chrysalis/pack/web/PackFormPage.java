package org.chrysalis.pack.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.pack.PackDraft;
import org.chrysalis.pack.PackDrafts;
import org.chrysalis.pack.PackPeriod;
import org.chrysalis.pack.PackPlan;
import org.chrysalis.pack.PackScope;
import org.chrysalis.pack.PackSection;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Dates;
import org.chrysalis.support.web.Differences;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a pack offers, and what differs where two windows changed the same draft. */
@Component
class PackFormPage {

    private final PackDrafts drafts;
    private final MessageSource messages;
    private final Dates dates;

    PackFormPage(PackDrafts drafts, MessageSource messages, Dates dates) {
        this.drafts = drafts;
        this.messages = messages;
        this.dates = dates;
    }

    String show(Actor actor, Model page) {
        PackDrafts.Offered offered = drafts.offered(actor);
        page.addAttribute("openSums", OpenSums.ANSWER);
        page.addAttribute("scopes", scopes(offered));
        page.addAttribute(
                "periods",
                Arrays.stream(PackPeriod.values())
                        .map(period -> Choice.message(period.name(), period.messageKey()))
                        .toList());
        page.addAttribute(
                "offered",
                offered.sections().stream()
                        .map(section -> Choice.message(section.name(), section.headingKey()))
                        .toList());
        return "pack/form";
    }

    Differences differences(Actor actor, PackDraft now, PackForm form) {
        List<Choice> offered = scopes(drafts.offered(actor));
        PackPlan saved = now.plan();
        PackPlan typed = form.toPlan();
        return new Differences()
                .compare("pack.form.title", saved.title(), typed.title())
                .compare("pack.form.scope", scope(offered, saved.scope()), scope(offered, typed.scope()))
                .compare("portfolio.period", period(saved), period(typed))
                .compare("pack.form.as-of.name", dates.date(saved.asOf()), dates.date(typed.asOf()))
                .compare("pack.form.sections", sections(saved), sections(typed))
                .compare("pack.form.comment", saved.comment(), typed.comment());
    }

    private List<Choice> scopes(PackDrafts.Offered offered) {
        List<Choice> scopes = new ArrayList<>();
        scopes.add(Choice.none("portfolio.scope.all"));
        offered.teams()
                .forEach(team -> scopes.add(Choice.of(
                        new PackScope(PackScope.Kind.TEAM, team.id()).written(),
                        words("pack.form.scope.team", team.name()))));
        offered.views()
                .forEach(view -> scopes.add(Choice.of(
                        new PackScope(PackScope.Kind.VIEW, view.id()).written(),
                        words("pack.form.scope.view", view.name()))));
        return scopes;
    }

    /** As the form offers it; one that is gone has no name any more. */
    private String scope(List<Choice> offered, PackScope scope) {
        return offered.stream()
                .filter(choice -> choice.value().equals(scope.written()))
                .findFirst()
                .map(choice -> choice.messageKey() == null ? choice.label() : words(choice.messageKey()))
                .orElse("");
    }

    private String period(PackPlan plan) {
        return words(plan.period().messageKey()) + " " + dates.date(plan.since());
    }

    private String sections(PackPlan plan) {
        return plan.sections().stream()
                .map(PackSection::headingKey)
                .map(this::words)
                .collect(Collectors.joining("\n"));
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
