package org.chrysalis.notification;

import org.chrysalis.support.Kebab;

/** Why something is mailed: it decides what stands before and after its lines. */
enum MailKind {
    AT_ONCE,
    DIGEST,
    INVITATION,
    PASSWORD_LINK,
    /** An administrator tries whether mail arrives. */
    TRIAL;

    /** Whether somebody may come in by what stands in it: its secret is made when it leaves, and kept nowhere. */
    boolean secret() {
        return this == INVITATION || this == PASSWORD_LINK;
    }

    /** As it stands in message keys. */
    String key() {
        return Kebab.of(this);
    }
}
