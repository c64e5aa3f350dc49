package org.chrysalis.conversation.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.support.Refused;

/** Puts what is refused of somebody who was named beside the field in which they were. */
final class Named {

    private static final Pattern ONE = Pattern.compile("mentions\\[(\\d+)]");

    private Named() {}

    /** @param typed the fields, also those that were left empty: whoever is told knows the people alone */
    static <T> T beside(List<String> typed, Supplier<T> told) {
        try {
            return told.get();
        } catch (Refused refused) {
            Matcher one = ONE.matcher(String.valueOf(refused.field()));
            List<String> named =
                    typed.stream().filter(name -> !name.isBlank()).distinct().toList();
            if (!one.matches() || Integer.parseInt(one.group(1)) >= named.size()) {
                throw refused;
            }
            int place = typed.indexOf(named.get(Integer.parseInt(one.group(1))));
            throw new Refused("mentions[" + place + "]", refused.messageKey(), refused.arguments());
        }
    }
}
