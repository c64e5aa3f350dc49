package org.chrysalis.conversation.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chrysalis.support.Refused;

/** Puts what is refused of somebody who was named beside the field in which they were. */
final class Named {

    private static final Pattern ONE = Pattern.compile("mentions\\[(\\d+)]");

    private Named() {}

    /**
     * @param typed the fields, also those that were left empty or name somebody once more: whoever is told knows the
     *     people alone
     * @param people who was named in the first of them, each once
     */
    static <T> T beside(List<String> typed, Function<List<String>, List<Long>> people, Supplier<T> told) {
        try {
            return told.get();
        } catch (Refused refused) {
            Matcher one = ONE.matcher(String.valueOf(refused.field()));
            if (!one.matches()) {
                throw refused;
            }
            int person = Integer.parseInt(one.group(1));
            int place = IntStream.range(0, typed.size())
                    .filter(each -> people.apply(typed.subList(0, each + 1)).size() > person)
                    .findFirst()
                    .orElseThrow(() -> refused);
            throw new Refused("mentions[" + place + "]", refused.messageKey(), refused.arguments());
        }
    }
}
