package org.chrysalis.pathway;

/** What people usually do in a stage. */
public record UsualActivityView(long id, String wording) {}
