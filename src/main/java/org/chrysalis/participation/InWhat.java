package org.chrysalis.participation;

/** In what people take part. */
public enum InWhat {
    DESIGN,
    RECRUITMENT,
    COMMISSIONING,
    EVALUATION,
    GOVERNANCE
}
