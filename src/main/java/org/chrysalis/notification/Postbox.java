package org.chrysalis.notification;

import org.jspecify.annotations.Nullable;

/** Whether there is anybody who carries mails, and who. */
class Postbox {

    private final @Nullable Carrier carrier;

    Postbox(@Nullable Carrier carrier) {
        this.carrier = carrier;
    }

    /** Where nobody carries mails none are written. */
    boolean isOpen() {
        return carrier != null;
    }

    void carry(Letter letter) throws NotCarried {
        if (carrier != null) {
            carrier.carry(letter);
        }
    }
}
