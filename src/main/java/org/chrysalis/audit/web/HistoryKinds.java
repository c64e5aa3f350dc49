package org.chrysalis.audit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chrysalis.audit.AuditChoices;
import org.chrysalis.audit.HistoryFilter;
import org.chrysalis.support.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a history may be narrowed to. The kinds come from the trail itself: a feature takes its place in the filter by
 * what it records, and no list has to be told of it.
 */
@Component
public class HistoryKinds {

    private final MessageSource messages;
    private final AuditChoices trail;

    HistoryKinds(MessageSource messages, AuditChoices trail) {
        this.messages = messages;
        this.trail = trail;
    }

    /** Who did something to an initiative, by name. */
    public List<Choice> people(long organisationId, long initiativeId) {
        return trail.people(organisationId, initiativeId).stream()
                .map(who -> Choice.of(who.id(), who.name()))
                .toList();
    }

    /** Of one initiative, but for those that are hidden; with what was said about it and its parts. */
    public List<Choice> of(long organisationId, long initiativeId, Set<String> hidden) {
        return choices(Stream.concat(
                        trail.kinds(organisationId, initiativeId).stream().filter(kind -> !hidden.contains(kind)),
                        Stream.of(HistoryFilter.SAID))
                .toList());
    }

    /**
     * By their words; what was taken out as a file comes last. A kind that no feature has named is offered by its code.
     */
    public List<Choice> choices(List<String> kinds) {
        return Stream.concat(
                        kinds.stream()
                                .map(kind -> Choice.of(kind, words(kind)))
                                .sorted(Comparator.comparing(
                                        choice -> Objects.requireNonNullElse(choice.label(), choice.value()))),
                        Stream.of(Choice.message(HistoryFilter.TAKEN_OUT, "audit.kind.record-exported")))
                .toList();
    }

    private String words(String kind) {
        return String.valueOf(messages.getMessage("audit.kind." + kind, null, kind, LocaleContextHolder.getLocale()));
    }
}
