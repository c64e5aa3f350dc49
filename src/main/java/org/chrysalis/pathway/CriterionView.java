package org.chrysalis.pathway;

/** What should be true before moving on from a stage. */
public record CriterionView(long id, CriterionTopic topic, String wording, int version) {}
