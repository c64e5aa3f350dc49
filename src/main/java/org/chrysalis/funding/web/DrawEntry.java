package org.chrysalis.funding.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.attachment.AttachedFiles;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.FileLink;
import org.chrysalis.funding.DrawFiles;
import org.chrysalis.funding.DrawView;
import org.chrysalis.funding.Draws;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Enters a draw as it was typed, from the one line as from the full page; what is wrong is noted beside its field. */
@Component
class DrawEntry {

    private final Draws draws;
    private final Directory directory;
    private final Attachments attachments;

    DrawEntry(Draws draws, Directory directory, Attachments attachments) {
        this.draws = draws;
        this.directory = directory;
        this.attachments = attachments;
    }

    /** Adds it once, however often the form is sent. Whether it could be. */
    boolean added(Actor actor, String reference, DrawForm form, BindingResult problems) {
        form.requireInOrder(problems);
        BigDecimal days = form.daysOf(problems);
        return days != null
                && !problems.hasErrors()
                && !Attempt.refused(
                        problems,
                        () -> draws.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand(days)));
    }

    /**
     * Whether it could be changed.
     *
     * @throws Conflict if somebody changed it since it was shown
     */
    boolean changed(Actor actor, String reference, long id, DrawForm form, BindingResult problems) {
        form.requireInOrder(problems);
        BigDecimal days = form.daysOf(problems);
        return days != null
                && !problems.hasErrors()
                && !Attempt.refused(problems, () -> draws.change(actor, reference, id, form.toCommand(days)));
    }

    /** The teams that can be chosen: those in use, and the one that is named already. */
    List<Choice> teams(Actor actor, @Nullable DrawView present) {
        List<Choice> teams = new ArrayList<>();
        directory.teams(actor).forEach(team -> teams.add(Choice.of(team.id(), team.name())));
        if (present != null
                && present.teamId() != null
                && teams.stream()
                        .noneMatch(team -> team.value().equals(present.teamId().toString()))) {
            teams.add(Choice.of(present.teamId(), present.from()));
        }
        return Choice.withNone("funding.draw.somewhere-else", teams);
    }

    /** The files of one that whoever asks may change. */
    AttachedFiles files(Actor actor, long id, boolean changeable) {
        return attachments.of(actor, DrawFiles.KIND, id, changeable);
    }

    Map<Long, List<FileLink>> files(Actor actor, Collection<DrawView> draws) {
        return attachments.of(
                actor, DrawFiles.KIND, draws.stream().map(DrawView::id).toList());
    }

    /** The name of the team that was chosen. */
    static String nameOf(@Nullable Long team, List<Choice> teams) {
        return team == null
                ? ""
                : teams.stream()
                        .filter(choice -> choice.value().equals(team.toString()))
                        .map(Choice::label)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
    }
}
