package org.chrysalis.pulse;

import java.util.List;

/**
 * The links that one person made for an open round.
 *
 * @param maker who made them, by their name of now; empty where that was not kept
 * @param names whom they are for, in the order of the alphabet
 */
public record LinksBy(String maker, List<String> names) {}
