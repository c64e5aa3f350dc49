package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.portfolio.web.CompareTable.Cell;
import org.chrysalis.portfolio.web.CompareTable.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What one initiative says in one row, put together piece by piece. */
final class CompareCell {

    private final MessageSource messages;
    private final String reference;
    private final List<Piece> pieces = new ArrayList<>();

    CompareCell(MessageSource messages, String reference) {
        this.messages = messages;
        this.reference = reference;
    }

    /**
     * A message, with a link to a part of the initiative: {@code evidence?says=MIXED}; its overview where it is empty.
     */
    CompareCell link(String part, String key, Object... arguments) {
        pieces.add(new Piece(words(key, arguments), address(part), false));
        return this;
    }

    CompareCell say(String key, Object... arguments) {
        pieces.add(new Piece(words(key, arguments), null, false));
        return this;
    }

    /** What people wrote; nothing for nothing. */
    CompareCell text(String written) {
        if (!written.isBlank()) {
            pieces.add(new Piece(written, null, false));
        }
        return this;
    }

    CompareCell textLink(String part, String written) {
        pieces.add(new Piece(written, address(part), false));
        return this;
    }

    /** A link that says how many, unless there are none. */
    CompareCell count(long number, String part, String wordsKey) {
        return number == 0 ? this : link(part, "compare.count", words(wordsKey), number);
    }

    /** What was found with few people is not told without their number; nothing where they were many. */
    CompareCell triedWith(@Nullable Integer few) {
        return few == null
                ? this
                : say("compare.with", words(few < 5 ? "evidence.people.few" : "evidence.people", few));
    }

    /** Says that something is missing. */
    CompareCell missing(String key) {
        pieces.add(new Piece(words(key), null, true));
        return this;
    }

    /** Says so where nothing else was said. */
    CompareCell orMissing(String key) {
        return pieces.isEmpty() ? missing(key) : this;
    }

    String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    Cell cell() {
        return new Cell(reference, List.copyOf(pieces));
    }

    private String address(String part) {
        return "/initiatives/" + reference + (part.isEmpty() ? "" : "/" + part);
    }
}
