package org.chrysalis.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param question whether it asks for an answer
 * @param mentioned whom they want to be told of it
 */
public record SaveComment(
        String words, boolean question, @Nullable Long mentioned) {}
