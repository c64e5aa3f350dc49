package org.chrysalis.pathway;

import java.util.UUID;

/**
 * Asks for another usual activity of a stage, after those that are there.
 *
 * @param submission the form's token: sent twice, it adds one
 */
public record AddUsualActivity(long stageId, String wording, UUID submission) {}
