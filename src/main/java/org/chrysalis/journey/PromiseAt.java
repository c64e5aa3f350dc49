package org.chrysalis.journey;

/**
 * Which promise is meant.
 *
 * @param reference of its initiative
 */
public record PromiseAt(String reference, PromiseKind kind, long id) {

    public static PromiseAt condition(String reference, long id) {
        return new PromiseAt(reference, PromiseKind.CONDITION, id);
    }

    public static PromiseAt checkIn(String reference, long id) {
        return new PromiseAt(reference, PromiseKind.CHECK_IN, id);
    }
}
