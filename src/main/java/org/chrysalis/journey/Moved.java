package org.chrysalis.journey;

/**
 * What a move led to.
 *
 * @param number its place among the moves of the initiative, the start being 1
 * @param endedAlongside whether work alongside in the same stage ended, because it now stands there
 */
public record Moved(long moveId, int number, Direction direction, String stageName, boolean endedAlongside) {

    /** As a submission keeps it, for who sends the same form again. */
    String written() {
        return moveId + " " + number + " " + direction + " " + endedAlongside + " " + stageName;
    }

    static Moved read(String written) {
        String[] parts = written.split(" ", 5);
        return new Moved(
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                Direction.valueOf(parts[2]),
                parts[4],
                Boolean.parseBoolean(parts[3]));
    }
}
