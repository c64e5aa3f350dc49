package org.chrysalis.audit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    HistoryKinds(MessageSource messages) {
        this.messages = messages;
    }

    /** By their words; what was taken out as a file comes last. A kind that no feature has named is offered by its code. */
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
