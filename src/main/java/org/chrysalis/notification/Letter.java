package org.chrysalis.notification;

/** A mail as it leaves. */
record Letter(long id, String address, String subject, String text, String html) {}
