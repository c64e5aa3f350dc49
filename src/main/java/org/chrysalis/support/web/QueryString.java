package org.chrysalis.support.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** The address of a list with its filters, from which links to slightly other lists are made. Immutable. */
public final class QueryString {

    /** One of its parameters, for a form that sends it along unseen. */
    public record Parameter(String name, String value) {}

    private final String path;
    private final MultiValueMap<String, String> parameters;

    private QueryString(String path, MultiValueMap<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static QueryString of(String path) {
        return new QueryString(path, new LinkedMultiValueMap<>());
    }

    /** Empty values are left out, so that addresses stay short. */
    public QueryString with(String name, Object... values) {
        MultiValueMap<String, String> changed = copyWithout(name, value -> true);
        for (Object value : values) {
            if (!value.toString().isEmpty()) {
                changed.add(name, value.toString());
            }
        }
        return new QueryString(path, changed);
    }

    public QueryString without(String name) {
        return new QueryString(path, copyWithout(name, value -> true));
    }

    /** The same on another page. */
    public QueryString at(String other) {
        return new QueryString(other, parameters);
    }

    /** Removes one value of a filter that has several. */
    public QueryString without(String name, Object value) {
        return new QueryString(path, copyWithout(name, value.toString()::equals));
    }

    /** The address, encoded: everything in a value, "&" and "+" included. A page of figures makes a hundred of them. */
    public String href() {
        StringBuilder href = new StringBuilder(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        char before = '?';
        for (var entry : parameters.entrySet()) {
            for (String value : entry.getValue()) {
                href.append(before)
                        .append(UriUtils.encodeQueryParam(entry.getKey(), StandardCharsets.UTF_8))
                        .append('=')
                        .append(UriUtils.encode(value, StandardCharsets.UTF_8));
                before = '&';
            }
        }
        return href.toString();
    }

    public List<Parameter> parameters() {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
                .toList();
    }

    private MultiValueMap<String, String> copyWithout(String name, Predicate<String> dropped) {
        MultiValueMap<String, String> copy = new LinkedMultiValueMap<>();
        parameters.forEach((key, values) -> values.forEach(value -> {
            if (!key.equals(name) || !dropped.test(value)) {
                copy.add(key, value);
            }
        }));
        return copy;
    }

    @Override
    public String toString() {
        return href();
    }
}
