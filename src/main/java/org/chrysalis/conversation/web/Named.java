package org.chrysalis.conversation.web;

import java.util.ArrayList;
import java.util.List;

/** The people who were named, one a field, so that the first of them is in the first field and so on. */
final class Named {

    private Named() {}

    /** Each once, without the fields that were left empty. */
    static List<String> each(List<String> typed) {
        return new ArrayList<>(
                typed.stream().filter(name -> !name.isBlank()).distinct().toList());
    }
}
