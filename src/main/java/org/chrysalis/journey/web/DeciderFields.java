package org.chrysalis.journey.web;

import java.util.List;
import java.util.Objects;
import org.springframework.validation.BindingResult;

/** The fields in which people type who decided: a few, and one more when they ask for it. */
final class DeciderFields {

    private static final int FEW = 3;
    private static final int MOST = 20;

    private DeciderFields() {}

    static void offer(List<String> deciders) {
        while (deciders.size() < FEW) {
            deciders.add("");
        }
    }

    static void offerAnother(List<String> deciders) {
        offer(deciders);
        if (deciders.size() < MOST) {
            deciders.add("");
        }
    }

    /** Those that were filled in. A field in between that was not sent is none. */
    static List<String> named(List<String> deciders) {
        return deciders.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Said with the other problems of the page, and not only by the service once they are mended. */
    static void requireSomebody(List<String> deciders, BindingResult problems) {
        if (named(deciders).isEmpty()) {
            problems.rejectValue("deciders", "journey.deciders.none");
        }
    }
}
