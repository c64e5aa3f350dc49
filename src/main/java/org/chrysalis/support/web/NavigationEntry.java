package org.chrysalis.support.web;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the main navigation, before it is known who looks. Those without the permission (its code) do not see
 * it; without one everybody does who is signed in. Lower orders come first.
 */
public record NavigationEntry(
        String messageKey, String path, int order, @Nullable String permission) {}
