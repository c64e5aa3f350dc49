package org.chrysalis.support;

/**
 * What was asked for is there no more because it became something else, which this person may see: the page that says
 * so leads to it. Thrown only where the first was this person's to see.
 */
public class Became extends NotFound {

    private final String messageKey;
    private final Object argument;
    private final String href;

    /**
     * @param messageKey of what is said, with {@code .title} of its heading and {@code .lead} of the link
     * @param argument of all three
     * @param href what it is now
     */
    public Became(String what, String messageKey, Object argument, String href) {
        super(what);
        this.messageKey = messageKey;
        this.argument = argument;
        this.href = href;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object argument() {
        return argument;
    }

    public String href() {
        return href;
    }
}
