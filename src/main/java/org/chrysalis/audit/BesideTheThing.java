package org.chrysalis.audit;

import java.util.Set;

/**
 * What people do about a thing that leaves the thing itself as it is: saying something, adding a file, taking it out.
 */
public final class BesideTheThing {

    /** The actions, as they stand in the trail. */
    public static final Set<String> ACTIONS = Set.of(
            "comment-added",
            "comment-changed",
            "comment-withdrawn",
            "answer-added",
            "question-answered",
            "question-reopened",
            "file-added",
            "file-removed",
            "record-exported");

    private BesideTheThing() {}
}
