package org.chrysalis.participation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bean {@code @participationWords} of templates: constants, numbers and people in words, the same on a page, in the
 * trail and on a sheet.
 */
@Component
public class ParticipationWords {

    private final MessageSource messages;
    private final JdbcClient jdbc;

    ParticipationWords(MessageSource messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** "Young people" for {@code of("who", Who.YOUNG_PEOPLE)}; nothing for none. */
    public String of(String prefix, @Nullable Enum<?> constant) {
        return constant == null
                ? ""
                : say("participation." + prefix + "."
                        + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** "Young people, families" */
    public String who(Collection<Who> who) {
        List<String> names = who.stream().sorted().map(each -> of("who", each)).toList();
        return names.isEmpty()
                ? ""
                : names.get(0)
                        + names.stream()
                                .skip(1)
                                .map(name -> ", " + name.toLowerCase(Locale.UK))
                                .collect(Collectors.joining());
    }

    /** "fewer than 5" or "12" */
    public String howMany(HowMany people) {
        return people.few() ? say("participation.how-many.few", HowMany.FEWEST) : String.valueOf(people.atLeast());
    }

    /** What they said, a line for each view. */
    static String views(List<String> views) {
        return String.join("\n", views);
    }

    /** A person's name as it stands. */
    String person(@Nullable Long id) {
        return id == null
                ? ""
                : jdbc.sql("select name from person where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse("");
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
