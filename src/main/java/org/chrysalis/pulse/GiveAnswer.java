package org.chrysalis.pulse;

/**
 * What somebody answers in a round. It is counted and not kept.
 *
 * @param momentum from 1 to 5, as the others; {@link Tap#NOT_SAID} for would rather not say
 * @param line empty for none; 300 characters at most
 */
public record GiveAnswer(int momentum, int headspace, int support, int safety, String line) {

    int of(Tap tap) {
        return switch (tap) {
            case MOMENTUM -> momentum;
            case HEADSPACE -> headspace;
            case SUPPORT -> support;
            case SAFETY -> safety;
        };
    }

    /** Nothing at all: it would only be counted so that others are shown. */
    boolean saysNothing() {
        return momentum == Tap.NOT_SAID
                && headspace == Tap.NOT_SAID
                && support == Tap.NOT_SAID
                && safety == Tap.NOT_SAID
                && line.isBlank();
    }
}
