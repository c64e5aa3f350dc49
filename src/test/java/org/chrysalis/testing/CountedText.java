package org.chrysalis.testing;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A text that counts how often one of its characters is looked at: what a pattern costs, the same on every machine and in
 * every run.
 */
public final class CountedText implements CharSequence {

    private final CharSequence text;
    private final AtomicLong looks;

    public CountedText(String text) {
        this(text, new AtomicLong());
    }

    private CountedText(CharSequence text, AtomicLong looks) {
        this.text = text;
        this.looks = looks;
    }

    /** At this text and at parts that were taken out of it, divided by its length. */
    public double looksPerCharacter() {
        return (double) looks.get() / text.length();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks.incrementAndGet();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
