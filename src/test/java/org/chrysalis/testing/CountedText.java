package org.chrysalis.testing;

/**
 * A text that counts how often one of its characters is looked at: what a pattern costs, the same on every machine and in
 * every run. For one thread.
 */
public final class CountedText implements CharSequence {

    private final CharSequence text;
    private final long[] looks;

    public CountedText(String text) {
        this(text, new long[1]);
    }

    private CountedText(CharSequence text, long[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /** At this text and at parts that were taken out of it, divided by its length. */
    public double looksPerCharacter() {
        return (double) looks[0] / text.length();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks[0]++;
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
