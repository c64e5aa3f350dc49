package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who knows the person and the organisation implements this once. It is asked when a page is about to be rendered,
 * also a page about an error; it must not fail, and costs no query that the request has not made already.
 */
public interface PageChromeSource {

    PageChrome chrome(HttpServletRequest request);
}
