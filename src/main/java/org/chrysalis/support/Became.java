package org.chrysalis.support;

/**
 * What was asked for is there no more because it became something else, which this person may see: the page that says
 * so leads to it. Thrown only where the first was this person's to see.
 */
public class Became extends NotFound {

    /** The keys of the heading, of what is said below it and of the link; each takes the same argument. */
    public record Words(String title, String text, String lead) {}

    private final transient Words words;
    private final transient Object argument;
    private final String href;

    /** @param href what it is now */
    public Became(String what, Words words, Object argument, String href) {
        super(what);
        this.words = words;
        this.argument = argument;
        this.href = href;
    }

    public Words words() {
        return words;
    }

    public Object argument() {
        return argument;
    }

    public String href() {
        return href;
    }
}
