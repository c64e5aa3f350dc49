package org.chrysalis.pathway;

import java.util.UUID;

/**
 * Asks for another stage.
 *
 * @param place where it shall stand among the stages in use, from 1
 * @param submission the form's token: sent twice, it adds one
 */
public record AddStage(Phase phase, String name, String purpose, String guidance, int place, UUID submission) {}
