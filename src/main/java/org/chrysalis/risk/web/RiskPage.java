package org.chrysalis.risk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.UnknownPerson;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.risk.RiskKindView;
import org.chrysalis.risk.RiskKinds;
import org.chrysalis.risk.RiskScale;
import org.chrysalis.risk.RiskScales;
import org.chrysalis.risk.RiskState;
import org.chrysalis.risk.RiskView;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What can be chosen on the forms of risks and experiments, in the organisation's words. */
@Component
class RiskPage {

    private final RiskKinds kinds;
    private final RiskScales scales;
    private final Directory directory;
    private final MessageSource messages;

    RiskPage(RiskKinds kinds, RiskScales scales, Directory directory, MessageSource messages) {
        this.kinds = kinds;
        this.scales = scales;
        this.directory = directory;
        this.messages = messages;
    }

    /** Who or what bears it, and how high it is: what the quick form asks for. */
    RiskScale quick(InitiativeHeader initiative, Model page) {
        RiskScales.Offered offered = scales.offered(initiative.organisationId());
        RiskScale scale = offered.scale();
        page.addAttribute("kinds", Choice.withNone("risk.choose", choices(offered.kinds())));
        page.addAttribute("likelihoods", levels(scale.likelihood(), null));
        page.addAttribute("impacts", levels(scale.impact(), null));
        return scale;
    }

    /** Everything that the form of a risk asks for. */
    RiskScale whole(Actor actor, InitiativeHeader initiative, @Nullable RiskView risk, Model page) {
        RiskScales.Offered settings = scales.offered(initiative.organisationId());
        RiskScale scale = settings.scale();
        List<RiskKindView> offered = settings.kinds();
        List<Choice> all = new ArrayList<>(choices(offered));
        if (risk != null && offered.stream().noneMatch(kind -> kind.id() == risk.kindId())) {
            all.add(Choice.of(risk.kindId(), risk.kindName()));
        }
        page.addAttribute("kinds", all);
        RiskView.Score earlier = risk == null ? null : risk.scoredOnAnother(scale);
        page.addAttribute(
                "likelihoods", levels(scale.likelihood(), earlier == null ? null : earlier.likelihoodWords()));
        page.addAttribute("impacts", levels(scale.impact(), earlier == null ? null : earlier.impactWords()));
        page.addAttribute(
                "lefts",
                lefts(offered, risk == null ? null : risk.leftKindId(), risk == null ? null : risk.leftKindName()));
        page.addAttribute("states", Choice.all(RiskState.class, "risk.state."));
        page.addAttribute("people", directory.people(actor));
        return scale;
    }

    /** Who sees to it; a name that nobody of the organisation has is noted beside its field. */
    @Nullable
    Long ownerOf(Actor actor, RiskForm form, @Nullable RiskView present, BindingResult problems) {
        String typed = form.getOwner();
        if (typed.isEmpty()) {
            return null;
        }
        if (present != null && typed.equals(present.ownerName())) {
            return present.ownerId();
        }
        Long found = directory.find(actor, typed).orElse(null);
        if (found == null) {
            UnknownPerson.note(problems, "owner", typed);
        }
        return found;
    }

    /** Whom or what the risk may concern that is left: no people. */
    List<Choice> lefts(InitiativeHeader initiative, @Nullable Long present, @Nullable String presentName) {
        return lefts(kinds.offered(initiative.organisationId()), present, presentName);
    }

    private static List<Choice> lefts(
            List<RiskKindView> offered, @Nullable Long present, @Nullable String presentName) {
        List<Choice> lefts = new ArrayList<>(
                choices(offered.stream().filter(kind -> !kind.people()).toList()));
        if (present != null && offered.stream().noneMatch(kind -> kind.id() == present)) {
            lefts.add(Choice.of(present, Objects.requireNonNull(presentName)));
        }
        return Choice.withNone("risk.left.none", lefts);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differences(RiskView now, RiskForm typed, Model page) {
        RiskForm theirs = RiskForm.of(now, levelsOf(page));
        return new Differences()
                .compare("risk.wording", theirs.getWording(), typed.getWording())
                .compare("risk.kind", label(page, "kinds", theirs.getKind()), label(page, "kinds", typed.getKind()))
                .compare(
                        "risk.likelihood",
                        label(page, "likelihoods", theirs.getLikelihood()),
                        label(page, "likelihoods", typed.getLikelihood()))
                .compare(
                        "risk.impact",
                        label(page, "impacts", theirs.getImpact()),
                        label(page, "impacts", typed.getImpact()))
                .compare(
                        "risk.state", label(page, "states", theirs.getState()), label(page, "states", typed.getState()))
                .compare("risk.measures", theirs.getMeasures(), typed.getMeasures())
                .compare("risk.safeguard", theirs.getSafeguard(), typed.getSafeguard())
                .compare("risk.left", label(page, "lefts", theirs.getLeft()), label(page, "lefts", typed.getLeft()))
                .compare("risk.owner", theirs.getOwner(), typed.getOwner())
                .compare("risk.next-look", now.nextLookOn(), typed.getNextLook().date());
    }

    /** The words of a choice that the page offers. */
    String label(Model page, String choices, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return ((List<?>) Objects.requireNonNull(page.getAttribute(choices)))
                .stream()
                        .map(Choice.class::cast)
                        .filter(choice -> choice.value().equals(value.toString()))
                        .map(this::words)
                        .findFirst()
                        .orElse("");
    }

    private String words(Choice choice) {
        String label = choice.label();
        String key = choice.messageKey();
        return label != null || key == null
                ? Objects.requireNonNullElse(label, "")
                : messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static int levelsOf(Model page) {
        return ((List<?>) Objects.requireNonNull(page.getAttribute("likelihoods"))).size() - 1;
    }

    private static List<Choice> choices(List<RiskKindView> kinds) {
        return kinds.stream().map(kind -> Choice.of(kind.id(), kind.name())).toList();
    }

    /** @param kept what it was scored on an earlier scale, which stays where nothing else is chosen */
    private List<Choice> levels(List<String> words, @Nullable String kept) {
        List<Choice> levels = new ArrayList<>();
        levels.add(
                kept == null
                        ? Choice.none("risk.score.none")
                        : Choice.of(
                                "",
                                messages.getMessage(
                                        "risk.score.kept", new Object[] {kept}, LocaleContextHolder.getLocale())));
        IntStream.range(0, words.size()).forEach(level -> levels.add(Choice.of(level + 1, words.get(level))));
        return levels;
    }
}
