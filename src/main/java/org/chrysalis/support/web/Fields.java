package org.chrysalis.support.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The object {@code #field} of templates: starts a {@link Field}, and works out ids so that every page agrees on them.
 */
@Component("field")
public class Fields {

    public Field type(String value) {
        return Field.PLAIN.type(value);
    }

    public Field width(int characters) {
        return Field.PLAIN.width(characters);
    }

    public Field autocomplete(String value) {
        return Field.PLAIN.autocomplete(value);
    }

    public Field numeric() {
        return Field.PLAIN.numeric();
    }

    public Field rows(int lines) {
        return Field.PLAIN.rows(lines);
    }

    public Field maxLength(int characters) {
        return Field.PLAIN.maxLength(characters);
    }

    public Field prefix(String words) {
        return Field.PLAIN.prefix(words);
    }

    public Field suffix(String words) {
        return Field.PLAIN.suffix(words);
    }

    public Field asHeading() {
        return Field.PLAIN.asHeading();
    }

    public Field asSmall() {
        return Field.PLAIN.asSmall();
    }

    public Field asInline() {
        return Field.PLAIN.asInline();
    }

    public Field focus(boolean value) {
        return Field.PLAIN.focus(value);
    }

    /**
     * Whether the page is the answer to its button "Add another" of this value: the new field is what is typed into
     * next.
     */
    public boolean asked(String then) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes sent
                && then.equals(sent.getRequest().getParameter("then"));
    }

    /** The id that {@code th:field} gives to an input: the path without its brackets. */
    public String id(String path) {
        return idOf(path);
    }

    static String idOf(String path) {
        return path.replace("[", "").replace("]", "");
    }

    /** The ids of what describes an input, or null when nothing does. */
    public @Nullable String describedBy(String id, @Nullable String hint, boolean failed) {
        return describedBy(id, hint, failed, null);
    }

    /** The same for a text with a limit, whose count describes it too. */
    public @Nullable String describedBy(String id, @Nullable String hint, boolean failed, @Nullable Integer limit) {
        StringBuilder ids = new StringBuilder();
        if (limit != null) {
            ids.append(id).append("-info ");
        }
        if (hint != null) {
            ids.append(id).append("-hint ");
        }
        if (failed) {
            ids.append(id).append("-error ");
        }
        return ids.isEmpty() ? null : ids.substring(0, ids.length() - 1);
    }
}
