package org.chrysalis.pathway;

/**
 * Asks for other words for a usual activity.
 *
 * @param version the one that the person saw
 */
public record RewordUsualActivity(long stageId, long activityId, int version, String wording) {}
