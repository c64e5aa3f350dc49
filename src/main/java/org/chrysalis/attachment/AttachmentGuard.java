package org.chrysalis.attachment;

import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;

/**
 * Says for one kind of record who may read its files and who may add to them or take them off. The feature that owns
 * the records contributes a bean; records without one can have no files.
 */
public interface AttachmentGuard {

    /**
     * A record as its owner knows it.
     *
     * @param subject in whose history it stands that a file was added
     * @param path the page that shows the record, and its files
     */
    record Owned(Subject subject, String path) {}

    /** The kind in addresses and in the history, such as {@code evidence}. */
    String kind();

    /**
     * For somebody who wants to read a file.
     *
     * @throws NotFound if the record is not there for this person
     */
    Owned toRead(Actor actor, long id);

    /**
     * For somebody who wants to add a file or to take one off. Called in the transaction of the change, and holds the
     * record, or what it is part of, until that is over: how many files it has is counted meanwhile.
     *
     * @throws NotFound if the record is not there for this person
     * @throws Forbidden if they may read it only
     */
    Owned toChange(Actor actor, long id);

    /**
     * For somebody who wants to read a file, also one of a record that was withdrawn, if its history is there for them.
     *
     * @throws NotFound if neither is there for this person
     */
    default Owned toReadFile(Actor actor, long id) {
        return toRead(actor, id);
    }

    /**
     * For somebody who wants to take a file off, also one of a record that was withdrawn: what should never have been
     * stored can go. Called in the transaction of the change.
     *
     * @throws NotFound if neither the record nor its history is there for this person
     * @throws Forbidden if they may read it only
     */
    default Owned toTakeOff(Actor actor, long id) {
        return toChange(actor, id);
    }
}
