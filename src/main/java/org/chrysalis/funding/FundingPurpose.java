package org.chrysalis.funding;

/**
 * What money is for. The paper asks for a broader idea of it: nearly all innovation funding pays for building one
 * thing for a few years, little for finding out what is needed, and less for keeping what works.
 */
public enum FundingPurpose {
    EXPLORE,
    BUILD,
    SUSTAIN
}
