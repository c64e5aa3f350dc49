package org.chrysalis.audit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people do about a thing that leaves the thing itself as it is: saying something, adding a file, taking it out.
 */
public final class BesideTheThing {

    /** What people say to one another about it. */
    static final Set<String> SAID = Set.of(
            "comment-added",
            "comment-changed",
            "comment-withdrawn",
            "answer-added",
            "question-answered",
            "question-reopened");

    /** The actions, as they stand in the trail. */
    public static final Set<String> ACTIONS = Stream.concat(
                    SAID.stream(), Stream.of("file-added", "file-removed", "record-exported"))
            .collect(Collectors.toUnmodifiableSet());

    private BesideTheThing() {}
}
