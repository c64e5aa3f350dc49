package org.chrysalis.support.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the main navigation, before it is known who looks. Those without the permission (its code) do not see
 * it; without one everybody does who is signed in. Lower orders come first.
 *
 * @param also where besides its own path pages lie that belong to it
 */
public record NavigationEntry(
        String messageKey, String path, int order, @Nullable String permission, List<String> also) {

    public NavigationEntry(String messageKey, String path, int order, @Nullable String permission) {
        this(messageKey, path, order, permission, List.of());
    }

    /** How much of this address says that it belongs here; nothing where it does not. */
    int covers(String address) {
        return Stream.concat(Stream.of(path), also.stream())
                .filter(each -> address.equals(each) || !each.equals("/") && address.startsWith(each + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
