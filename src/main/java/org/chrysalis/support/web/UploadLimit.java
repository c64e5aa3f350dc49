package org.chrysalis.support.web;

/**
 * What a page that takes a file says of one that is too large: the same, whether the page refused the file or the
 * server did before anybody looked at it. A feature declares it as a bean.
 *
 * @param path of the form that sends the file
 * @param messageKey the page's own message
 * @param arguments of that message
 */
public record UploadLimit(String path, String messageKey, Object... arguments) {}
