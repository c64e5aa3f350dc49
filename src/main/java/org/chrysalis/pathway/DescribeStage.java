package org.chrysalis.pathway;

/**
 * Asks for other words, or another phase, for a stage.
 *
 * @param version the one that the person saw
 */
public record DescribeStage(long stageId, int version, Phase phase, String name, String purpose, String guidance) {}
