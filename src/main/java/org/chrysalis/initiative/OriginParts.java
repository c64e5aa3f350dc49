package org.chrysalis.initiative;

import java.sql.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an initiative took over from elsewhere part by part, and the earlier attempt that it follows. The paper: what is
 * adopted is always adapted, and an organisation forgets what it has been through before.
 */
@Component
public class OriginParts {

    static final int MOST = 20;

    private final Initiatives initiatives;
    private final Attachments attachments;
    private final SpokenCounts spoken;
    private final JdbcClient jdbc;

    OriginParts(Initiatives initiatives, Attachments attachments, SpokenCounts spoken, JdbcClient jdbc) {
        this.initiatives = initiatives;
        this.attachments = attachments;
        this.spoken = spoken;
        this.jdbc = jdbc;
    }

    /**
     * @throws Refused for parts of something that has none; for taking out one that has files or of which something is
     *     said, which nobody would find again; where another stands in the place of such a one, and nobody said that it
     *     is the same under another name; for an earlier attempt that the person cannot see, or that is named both ways
     */
    void require(Actor actor, InitiativeHeader initiative, EditInitiative.Source source, InitiativeDetails before) {
        if (!source.parts().isEmpty() && source.origin() != Origin.ADOPTED && source.origin() != Origin.COMBINED) {
            throw new Refused("origin", "initiative.origin-part.only");
        }
        if (source.parts().size() > MOST) {
            throw new Refused("parts", "initiative.origin-part.many");
        }
        requireNothingOn(actor, initiative, source);
        String earlier = source.earlier();
        if (!earlier.isEmpty() && !source.earlierWords().isEmpty()) {
            throw new Refused("earlierWords", "initiative.earlier.both");
        }
        if (earlier.equals(before.reference())) {
            throw new Refused("earlier", "initiative.earlier.itself");
        }
        if (!earlier.isEmpty() && !earlier.equals(before.earlierReference())) {
            try {
                initiatives.open(actor, earlier);
            } catch (NotFound unknown) {
                throw new Refused("earlier", "initiative.earlier.unknown");
            }
        }
    }

    private void requireNothingOn(Actor actor, InitiativeHeader initiative, EditInitiative.Source source) {
        Map<Integer, Kept> before = kept(initiative.organisationId(), initiative.id());
        List<@Nullable Long> stay = idsOf(source.parts(), before);
        List<Kept> gone = before.values().stream()
                .filter(part -> !stay.contains(part.id()))
                .toList();
        List<Kept> renamed = source.renamed()
                ? List.of()
                : before.values().stream()
                        .filter(part -> stay.contains(part.id())
                                && !nameOf(part, source, stay).equals(part.name()))
                        .toList();
        Set<Kept> hung = hung(
                actor,
                initiative,
                Stream.concat(gone.stream(), renamed.stream()).toList());
        gone.stream().filter(hung::contains).findFirst().ifPresent(part -> {
            throw new Refused("parts", "initiative.origin-part.hung", part.name());
        });
        List<String> names =
                renamed.stream().filter(hung::contains).map(Kept::name).toList();
        if (!names.isEmpty()) {
            throw new Refused("renamed", "initiative.origin-part.renamed", String.join("”, “", names), names.size());
        }
    }

    /** What the part that stays is called from now on. */
    private static String nameOf(Kept part, EditInitiative.Source source, List<@Nullable Long> stay) {
        return source.parts().get(stay.indexOf(part.id())).name();
    }

    /** Which of these have files, or something is said of them. */
    private Set<Kept> hung(Actor actor, InitiativeHeader initiative, List<Kept> parts) {
        if (parts.isEmpty()) {
            return Set.of();
        }
        var files = attachments.of(
                actor, OriginPartFiles.KIND, parts.stream().map(Kept::id).toList());
        var said = spoken.of(initiative, List.of(OriginPartFiles.KIND));
        return parts.stream()
                .filter(part ->
                        files.containsKey(part.id()) || said.containsKey(OriginPartFiles.KIND + "-" + part.id()))
                .collect(Collectors.toSet());
    }

    /** Only once {@link #require} let it pass. */
    void save(long organisationId, long initiativeId, EditInitiative.Source source) {
        Map<Integer, Kept> before = kept(organisationId, initiativeId);
        jdbc.sql("delete from origin_part where initiative_id = :id and organisation_id = :organisation")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .update();
        List<InitiativeDetails.OriginPart> parts = source.parts();
        List<@Nullable Long> ids = idsOf(parts, before);
        for (int i = 0; i < parts.size(); i++) {
            jdbc.sql("""
                    insert into origin_part (id, organisation_id, initiative_id, ordinal, name, fate, why)
                    values (coalesce(:part, nextval(pg_get_serial_sequence('origin_part', 'id'))),
                            :organisation, :id, :ordinal, :name, :fate, :why)""")
                    .param("part", ids.get(i), Types.BIGINT)
                    .param("organisation", organisationId)
                    .param("id", initiativeId)
                    .param("ordinal", i)
                    .param("name", parts.get(i).name())
                    .param("fate", parts.get(i).fate().name())
                    .param("why", parts.get(i).why())
                    .update();
        }
        jdbc.sql("""
                update initiative set earlier_difference = :difference, earlier_words = :words,
                       earlier_id = (select e.id from initiative e
                                     where e.reference = :earlier and e.organisation_id = :organisation)
                where id = :id and organisation_id = :organisation""")
                .param("difference", source.difference())
                .param("words", source.earlierWords())
                .param("earlier", source.earlier())
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .update();
    }

    private record Kept(long id, int ordinal, String name) {}

    private Map<Integer, Kept> kept(long organisationId, long initiativeId) {
        return jdbc
                .sql("select id, ordinal, name from origin_part"
                        + " where initiative_id = :id and organisation_id = :organisation order by ordinal")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Kept.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::ordinal, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /**
     * The ids that parts had before, because files hang on them: a part is the one that was called the same, and
     * otherwise the one in its place, if that is gone by its name. None for what is new.
     */
    private static List<@Nullable Long> idsOf(List<InitiativeDetails.OriginPart> parts, Map<Integer, Kept> before) {
        Map<String, Deque<Kept>> named = new HashMap<>();
        before.values()
                .forEach(part -> named.computeIfAbsent(part.name(), any -> new ArrayDeque<>())
                        .add(part));
        List<@Nullable Long> ids = new ArrayList<>();
        for (InitiativeDetails.OriginPart part : parts) {
            Kept same = named.getOrDefault(part.name(), new ArrayDeque<>()).poll();
            ids.add(same == null ? null : same.id());
        }
        for (int i = 0; i < parts.size(); i++) {
            Kept there = before.get(i);
            if (ids.get(i) == null && there != null && !ids.contains(there.id())) {
                ids.set(i, there.id());
            }
        }
        return ids;
    }

    /** With their ids, in their order. Whoever calls has opened the initiative for the person who asks. */
    public List<Recorded> of(InitiativeHeader initiative) {
        return jdbc.sql("""
                select id, name, fate, why from origin_part
                where initiative_id = :id and organisation_id = :organisation order by ordinal""")
                .param("id", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Recorded.class)
                .list();
    }

    /** A part as its page shows it. */
    public record Recorded(long id, String name, PartFate fate, String why) {}
}
