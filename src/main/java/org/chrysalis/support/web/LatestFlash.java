package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Keeps for each page what was said of it last. A form that is sent twice leads there once: what its first answer said
 * is not to be told after the next thing is done, nor in place of what that says.
 */
class LatestFlash extends SessionFlashMapManager {

    private record Page(String path, MultiValueMap<String, String> parameters) {

        static Page of(FlashMap said) {
            return new Page(String.valueOf(said.getTargetRequestPath()), said.getTargetRequestParams());
        }
    }

    /** The latest stands last. */
    @Override
    protected void updateFlashMaps(List<FlashMap> said, HttpServletRequest request, HttpServletResponse response) {
        List<FlashMap> latest = new CopyOnWriteArrayList<>();
        for (FlashMap each : said) {
            Page page = Page.of(each);
            latest.removeIf(earlier -> Page.of(earlier).equals(page));
            latest.add(each);
        }
        super.updateFlashMaps(latest, request, response);
    }
}
