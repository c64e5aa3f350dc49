package org.chrysalis.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a file was taken for.
 *
 * @param title as it stands in the file
 * @param column ours; none where it is left out, because it means nothing here or another column is taken already
 */
public record ColumnMatch(String title, @Nullable Column column) {

    /** Whether the file calls it otherwise than we do. */
    public boolean otherwise() {
        return column != null && !column.title().equals(title);
    }
}
