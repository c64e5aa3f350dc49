package org.chrysalis.initiative;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.NoticedTogether;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of what entered a view what its reader may still see, and nothing else. */
@Component
class EnteredNotices implements NoticedTogether {

    /** As many as a sentence can hold; the rest are counted. */
    private static final int MOST_NAMED = 5;

    /** The place of the references among the arguments. */
    private static final int REFERENCES = 2;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    EnteredNotices(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** How many, nothing that names them, and what they are for {@link #now}. */
    static List<String> told(List<String> references) {
        return List.of(String.valueOf(references.size()), "", String.join(" ", references));
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.ENTERED;
    }

    @Override
    public Map<Long, Now> now(Actor actor, Map<Long, List<String>> arguments) {
        Set<String> seen = seen(
                actor,
                arguments.values().stream()
                        .flatMap(each -> references(each).stream())
                        .distinct()
                        .toList());
        Map<Long, Now> now = new HashMap<>();
        arguments.forEach((id, told) -> {
            List<String> left = references(told).stream().filter(seen::contains).toList();
            if (references(told).isEmpty()) {
                // Told before they were kept apart, and too many for an address: how many is all that is known.
                now.put(id, new Now(told, null));
            } else if (!left.isEmpty()) {
                now.put(
                        id,
                        new Now(
                                List.of(String.valueOf(left.size()), named(left)),
                                ByReference.parameter(left)
                                        .map(those -> "initiatives?" + those)
                                        .orElse(null)));
            }
        });
        return now;
    }

    private static List<String> references(List<String> told) {
        return told.size() > REFERENCES && !told.get(REFERENCES).isEmpty()
                ? Arrays.asList(told.get(REFERENCES).split(" "))
                : List.of();
    }

    private Set<String> seen(Actor actor, List<String> references) {
        if (!actor.may(Permission.VIEW_INITIATIVES) || references.isEmpty()) {
            return Set.of();
        }
        return Sight.bind(
                        jdbc.sql("select i.reference from initiative i where i.reference = any (:references) and "
                                + Sight.OF_INITIATIVE),
                        actor)
                .param("references", references.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** ": MAR-07, MAR-12", as it goes on behind the sentence. */
    private String named(List<String> references) {
        String few = String.join(", ", references.subList(0, Math.min(MOST_NAMED, references.size())));
        int more = references.size() - MOST_NAMED;
        return more > 0
                ? messages.getMessage("initiative.views.entered.more", new Object[] {few, more}, Locale.UK)
                : messages.getMessage("initiative.views.entered", new Object[] {few}, Locale.UK);
    }
}
