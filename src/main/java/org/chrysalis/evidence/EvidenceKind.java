package org.chrysalis.evidence;

/** Where knowledge comes from: what people saw, told and made together counts beside numbers and studies. */
public enum EvidenceKind {
    OBSERVATION,
    DATA,
    STORY,
    CO_DESIGN,
    EVALUATION,
    STUDY
}
