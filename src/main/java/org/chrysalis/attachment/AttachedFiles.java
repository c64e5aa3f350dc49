package org.chrysalis.attachment;

import java.util.List;

/**
 * The files of one record and how much is said of it, for {@code attachment/_files :: files(${files})}.
 *
 * @param said how much people have said of the record
 * @param changeable whether who reads this may add to them
 */
public record AttachedFiles(String kind, long subjectId, List<AttachedFile> files, int said, boolean changeable) {

    public AttachedFiles {
        files = List.copyOf(files);
    }
}
