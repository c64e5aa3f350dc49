package org.chrysalis.attachment;

import java.io.InputStream;

/**
 * A file to be handed out.
 *
 * @param content read as it is sent; who takes it closes it
 */
public record StoredContent(String name, FileKind kind, int size, InputStream content) {}
