package org.chrysalis.people;

import java.time.Instant;

/** Sends one-time links to those whom they are for, where mail is set up: a bean of whoever tells people. */
public interface LinkPost {

    /** Whether anything is sent at all; if not, somebody has to hand the link over. */
    boolean isOpen();

    /**
     * In the transaction that makes the link; its secret is made when it is sent ({@link MailedLinks}). Where nothing
     * is sent, nothing happens.
     */
    void send(Link link);

    /**
     * @param invitation or a link for a new password
     * @param id of the invitation, or of the person who may choose a new password
     */
    record Link(long organisationId, String address, boolean invitation, long id, Instant until) {}
}
