package org.chrysalis.attachment;

import org.springframework.core.io.InputStreamSource;

/**
 * What somebody sends.
 *
 * @param name as their computer calls it
 * @param content may be read several times
 */
public record NewFile(String name, long size, InputStreamSource content) {}
