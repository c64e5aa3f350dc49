package org.chrysalis.pathway.web;

import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What browsers send, made what people meant: they send line ends as two characters, and nothing as null. */
final class Typed {

    private Typed() {}

    static String line(@Nullable String value) {
        return value == null ? "" : PlainText.of(value).replaceAll("\\s+", " ");
    }

    static String text(@Nullable String value) {
        return value == null ? "" : PlainText.of(value);
    }
}
