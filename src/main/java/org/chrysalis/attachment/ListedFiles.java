package org.chrysalis.attachment;

import java.util.List;
import java.util.Map;

/**
 * The files of the records that a page lists, for {@code attachment/_files :: listed(…)}.
 *
 * @param files by kind and id as {@code ending-12}; nothing for those without
 */
public record ListedFiles(Map<String, List<AttachedFile>> files) {

    /** @param changeable whether who reads this may add to the files of this record */
    public AttachedFiles of(String kind, long subjectId, boolean changeable) {
        return new AttachedFiles(kind, subjectId, files.getOrDefault(key(kind, subjectId), List.of()), 0, changeable);
    }

    static String key(String kind, long subjectId) {
        return kind + "-" + subjectId;
    }
}
