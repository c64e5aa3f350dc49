package org.chrysalis.journey;

/**
 * What an ending says besides its day and why.
 *
 * @param cause what ended it
 * @param learned empty where nothing was said, as {@code continues}
 * @param care how people are looked after; empty only where it was entered from elsewhere without
 */
public record EndingSays(EndingCause cause, String learned, String continues, String care) {

    EndingSays stripped() {
        return new EndingSays(cause, learned.strip(), continues.strip(), care.strip());
    }
}
