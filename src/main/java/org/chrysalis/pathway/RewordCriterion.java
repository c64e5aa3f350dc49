package org.chrysalis.pathway;

/**
 * Asks for other words, or another topic, for a criterion.
 *
 * @param version the one that the person saw
 */
public record RewordCriterion(long stageId, long criterionId, int version, CriterionTopic topic, String wording) {}
