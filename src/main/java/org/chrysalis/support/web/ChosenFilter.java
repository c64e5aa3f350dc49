package org.chrysalis.support.web;

/** A filter that narrows a list: "Stage: Prototyping", and the address of the list without it. */
public record ChosenFilter(String words, String remove) {}
