package org.chrysalis.people;

import java.util.List;

/**
 * A statement that a public body owes. Its text is a model with gaps, which only the organisation can fill: what it
 * tested, who is responsible, whom to ask.
 */
public enum Statement {
    ACCESSIBILITY(
            "people.organisation.accessibility",
            "/accessibility",
            List.of(
                    new Gap("name", "support.accessibility.applies.name"),
                    new Gap("problems", "support.accessibility.how.problems"),
                    new Gap("contact", "support.accessibility.contact.how"),
                    new Gap("commitment", "support.accessibility.technical.commitment"),
                    new Gap("status", "support.accessibility.status.text"),
                    new Gap("content", "support.accessibility.content.text"),
                    new Gap("prepared", "support.accessibility.prepared.when"))),
    PRIVACY(
            "people.organisation.privacy",
            "/privacy",
            List.of(new Gap("controller", "support.privacy.who.name"), new Gap("basis", "support.privacy.why.text")));

    private final String messageKey;
    private final String path;
    private final List<Gap> gaps;

    Statement(String messageKey, String path, List<Gap> gaps) {
        this.messageKey = messageKey;
        this.path = path;
        this.gaps = gaps;
    }

    /** @param messageKey of what the model says should stand there */
    public record Gap(String name, String messageKey) {}

    /** Of what it is called. */
    public String messageKey() {
        return messageKey;
    }

    /** Where everybody reads it. */
    public String path() {
        return path;
    }

    /** Where its gaps are filled. */
    public String completion() {
        return "/admin/organisation/statements" + path;
    }

    public List<Gap> gaps() {
        return gaps;
    }
}
