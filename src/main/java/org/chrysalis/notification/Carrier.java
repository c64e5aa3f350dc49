package org.chrysalis.notification;

/** Takes a mail away. It gives up within its time limits: whoever calls holds no transaction, but does wait. */
interface Carrier {

    void carry(Letter letter) throws NotCarried;
}
