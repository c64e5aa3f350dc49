package org.chrysalis.journey;

/**
 * What a move led to.
 *
 * @param number its place among the moves of the initiative, the start being 1
 * @param endedAlongside whether work alongside in the same stage ended, because it now stands there
 */
public record Moved(long moveId, int number, Direction direction, String stageName, boolean endedAlongside) {}
