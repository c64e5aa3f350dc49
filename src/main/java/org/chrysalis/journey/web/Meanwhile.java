package org.chrysalis.journey.web;

import org.chrysalis.support.web.Differences;

/**
 * What somebody else did while a form was open, where saving what was typed would not take its place.
 *
 * @param titleKey of a sentence that says what they did
 * @param textKey of what to do now
 * @param differences what they said, beside what was typed
 */
record Meanwhile(String titleKey, String textKey, Differences differences) {}
