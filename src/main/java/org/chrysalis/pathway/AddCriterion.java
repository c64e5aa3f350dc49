package org.chrysalis.pathway;

import java.util.UUID;

/**
 * Asks for another criterion of a stage, last in its topic.
 *
 * @param submission the form's token: sent twice, it adds one
 */
public record AddCriterion(long stageId, CriterionTopic topic, String wording, UUID submission) {}
