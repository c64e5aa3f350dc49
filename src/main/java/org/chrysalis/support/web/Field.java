package org.chrysalis.support.web;

import org.jspecify.annotations.Nullable;

/** How a field differs from a plain one. Templates start from the bean {@code @field}: {@code ${#field.width(10)}}. */
public record Field(
        @Nullable String type,
        @Nullable Integer columns,
        @Nullable String autocomplete,
        @Nullable String inputmode,
        @Nullable Integer rows,
        @Nullable Integer maxLength,
        @Nullable String prefix,
        @Nullable String suffix,
        boolean heading,
        boolean small,
        boolean inline,
        boolean focused) {

    static final Field PLAIN = new Field(null, null, null, null, null, null, null, null, false, false, false, false);

    public Field type(String value) {
        return new Field(
                value,
                columns,
                autocomplete,
                inputmode,
                rows,
                maxLength,
                prefix,
                suffix,
                heading,
                small,
                inline,
                focused);
    }

    /** As wide as the answer is long: 2, 3, 4, 5, 10, 20 or 30 characters. */
    public Field width(int characters) {
        return new Field(
                type,
                characters,
                autocomplete,
                inputmode,
                rows,
                maxLength,
                prefix,
                suffix,
                heading,
                small,
                inline,
                focused);
    }

    public Field autocomplete(String value) {
        return new Field(
                type, columns, value, inputmode, rows, maxLength, prefix, suffix, heading, small, inline, focused);
    }

    /** Whole numbers: digits on a phone's keyboard, but no spinner. */
    public Field numeric() {
        return new Field(
                type,
                columns,
                autocomplete,
                "numeric",
                rows,
                maxLength,
                prefix,
                suffix,
                heading,
                small,
                inline,
                focused);
    }

    public Field rows(int lines) {
        return new Field(
                type,
                columns,
                autocomplete,
                inputmode,
                lines,
                maxLength,
                prefix,
                suffix,
                heading,
                small,
                inline,
                focused);
    }

    /** Shows how many characters are left; the form's {@code @Size} refuses more. */
    public Field maxLength(int characters) {
        return new Field(
                type,
                columns,
                autocomplete,
                inputmode,
                rows,
                characters,
                prefix,
                suffix,
                heading,
                small,
                inline,
                focused);
    }

    public Field prefix(String words) {
        return new Field(
                type,
                columns,
                autocomplete,
                inputmode,
                rows,
                maxLength,
                words,
                suffix,
                heading,
                small,
                inline,
                focused);
    }

    public Field suffix(String words) {
        return new Field(
                type,
                columns,
                autocomplete,
                inputmode,
                rows,
                maxLength,
                prefix,
                words,
                heading,
                small,
                inline,
                focused);
    }

    /** The label is the page's heading, for a page that asks one question. */
    public Field asHeading() {
        return new Field(
                type, columns, autocomplete, inputmode, rows, maxLength, prefix, suffix, true, small, inline, focused);
    }

    /** Smaller radios or checkboxes, for filters. */
    public Field asSmall() {
        return new Field(
                type,
                columns,
                autocomplete,
                inputmode,
                rows,
                maxLength,
                prefix,
                suffix,
                heading,
                true,
                inline,
                focused);
    }

    /** Radios side by side, for two short answers. */
    public Field asInline() {
        return new Field(
                type, columns, autocomplete, inputmode, rows, maxLength, prefix, suffix, heading, small, true, focused);
    }

    /** Where the page begins to be typed into, with script or without: what was just asked for. */
    public Field focus(boolean value) {
        return new Field(
                type, columns, autocomplete, inputmode, rows, maxLength, prefix, suffix, heading, small, inline, value);
    }

    public @Nullable String widthClass() {
        return columns == null ? null : "govuk-input--width-" + columns;
    }
}
