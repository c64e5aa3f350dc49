package org.chrysalis.participation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chrysalis.support.Kebab;
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
        return constant == null ? "" : say("participation." + prefix + "." + Kebab.of(constant));
    }

    /** "Young people, families" */
    public String who(Collection<Who> who) {
        return listed(who.stream().sorted().map(each -> of("who", each)).toList());
    }

    /** "Design, evaluation" */
    public String in(Collection<InWhat> inWhat) {
        return listed(inWhat.stream().sorted().map(each -> of("in", each)).toList());
    }

    /**
     * "Young people: 12, families: fewer than 5", or of groups that were counted together "Young people, families: 12
     * in all"
     */
    public String people(TookPart tookPart) {
        return tookPart.together() != null
                ? say("participation.people", who(tookPart.who()), howMany(tookPart))
                : listed(tookPart.who().stream()
                        .map(each -> say("participation.people", of("who", each), ofGroup(tookPart, each)))
                        .toList());
    }

    /** "12", "Young people: 12, families: fewer than 5" or "12 in all" */
    public String howMany(TookPart tookPart) {
        if (tookPart.together() != null) {
            return say("participation.how-many.together", howMany(tookPart.together()));
        }
        return tookPart.who().size() == 1 ? ofGroup(tookPart, tookPart.who().get(0)) : people(tookPart);
    }

    /** "12", "fewer than 5", or nothing of a group that did not take part or was not counted by itself */
    String ofGroup(TookPart tookPart, Who group) {
        HowMany people = tookPart.each().get(group);
        return people == null ? "" : howMany(people);
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

    private static String listed(List<String> words) {
        return words.isEmpty()
                ? ""
                : words.get(0)
                        + words.stream()
                                .skip(1)
                                .map(word -> ", " + word.toLowerCase(Locale.UK))
                                .collect(Collectors.joining());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
