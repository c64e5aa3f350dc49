package org.chrysalis.transfer;

import org.jspecify.annotations.Nullable;

/** What an import led to: how many were saved, under which references. */
public record ImportDone(
        String fileName,
        int imported,
        @Nullable String firstReference,
        @Nullable String lastReference) {}
