package org.chrysalis.conversation;

import java.util.List;

/**
 * What somebody wants to say.
 *
 * @param question whether it asks for an answer
 * @param mentioned whom they want to be told of it
 */
public record SaveComment(String words, boolean question, List<Long> mentioned) {

    public SaveComment {
        mentioned = mentioned.stream().distinct().toList();
    }
}
