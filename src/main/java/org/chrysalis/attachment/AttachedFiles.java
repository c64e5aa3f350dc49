package org.chrysalis.attachment;

import java.util.List;

/**
 * The files of one record, for {@code attachment/_files :: files(${files})}.
 *
 * @param changeable whether who reads this may add to them
 */
public record AttachedFiles(String kind, long subjectId, List<AttachedFile> files, boolean changeable) {

    public AttachedFiles {
        files = List.copyOf(files);
    }
}
