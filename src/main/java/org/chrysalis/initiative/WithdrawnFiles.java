package org.chrysalis.initiative;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.attachment.FileOfRecord;
import org.chrysalis.attachment.FilesOfRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Discretion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of what was withdrawn from an initiative: nobody else shows them, and what should not be there can go. */
@Service
@Transactional(readOnly = true)
public class WithdrawnFiles {

    private final ObjectProvider<WithdrawnRecords> kinds;
    private final Discretion discretion;
    private final FilesOfRecords files;

    WithdrawnFiles(ObjectProvider<WithdrawnRecords> kinds, Discretion discretion, FilesOfRecords files) {
        this.kinds = kinds;
        this.discretion = discretion;
        this.files = files;
    }

    /**
     * Those of an initiative that was opened for this person, the oldest first; none of records whose history they do
     * not see.
     */
    public List<FileOfRecord> of(Actor actor, InitiativeHeader initiative) {
        Set<String> hidden = discretion.hiddenFrom(actor, initiative.own());
        String records = kinds.orderedStream()
                .filter(kind -> !hidden.contains(kind.kind()))
                .map(WithdrawnRecords::withdrawn)
                .filter(withdrawn -> !withdrawn.isEmpty())
                .collect(Collectors.joining("\nunion all\n"));
        return records.isEmpty() ? List.of() : files.of(actor, records, initiative.id());
    }
}
