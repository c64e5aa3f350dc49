package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.InitiativeDetails.PersonName;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what is written about an initiative in words that a person can read years later. */
@Component
public class DetailsInWords {

    private final MessageSource messages;

    private final JdbcClient jdbc;

    DetailsInWords(MessageSource messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    List<Change> changes(InitiativeDetails before, InitiativeDetails after) {
        Map<String, String> was = of(before);
        Map<String, String> is = of(after);
        Change.Collector changes = Change.collect();
        is.forEach((field, words) -> changes.field(field, was.get(field), words));
        return changes.list();
    }

    /** All that was said when it was logged, beside the stage in which it began. */
    List<Change> logged(InitiativeDetails details, String stage, LocalDate since) {
        Change.Collector changes = Change.collect().field("stage", null, stage).field("since", null, since);
        of(details).forEach((field, words) -> changes.field(field, null, words));
        return changes.list();
    }

    private Map<String, String> of(InitiativeDetails details) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", details.name());
        words.put("change-sought", details.changeSought());
        words.put("beneficiaries", details.beneficiaries());
        words.put("initiative-kind", constant("kind", details.kind()));
        words.put("team", Objects.toString(details.teamName(), ""));
        words.put("story", details.story());
        words.put("origin", constant("origin", details.origin()));
        words.put("origin-note", details.originNote());
        words.put("origin-parts", parts(details.originParts()));
        words.put("earlier", Objects.toString(details.earlierReference(), ""));
        words.put("earlier-words", details.earlierWords());
        words.put("earlier-difference", details.earlierDifference());
        words.put("lenses", lenses(details.lenses()));
        words.put("drivers", drivers(details.drivers()));
        words.put("leads", names(details.leads()));
        words.put("members", names(details.members()));
        words.put("tags", String.join(", ", details.tags()));
        words.put("if-it-stops", details.ifItStops());
        words.put("visibility", constant("visibility", details.visibility()));
        return words;
    }

    public String lenses(List<Lens> lenses) {
        return lenses.stream().map(lens -> constant("lens", lens)).collect(Collectors.joining(", "));
    }

    /** "Kept: The hub; Left out: The police link, because ours works". */
    public String parts(List<InitiativeDetails.OriginPart> parts) {
        return parts.stream()
                .map(part -> constant("origin-part", part.fate()) + ": " + part.name()
                        + (part.why().isEmpty() ? "" : ", " + part.why()))
                .collect(Collectors.joining("; "));
    }

    public String drivers(List<InitiativeDetails.Driver> drivers) {
        return drivers.stream()
                .map(driver ->
                        constant("driver", driver.kind()) + (driver.note().isEmpty() ? "" : ": " + driver.note()))
                .collect(Collectors.joining("; "));
    }

    /** The message of a constant: {@code initiative.kind.innovation}; nothing for none. */
    public String constant(String prefix, @Nullable Enum<?> constant) {
        return constant == null
                ? ""
                : messages.getMessage("initiative." + prefix + "." + Kebab.of(constant), null, Locale.UK);
    }

    /** The name of a team that was chosen for an initiative; nothing for one of another organisation. */
    public String team(long initiativeId, @Nullable Long id) {
        return id == null
                ? ""
                : jdbc.sql("""
                        select t.name from team t join initiative i on i.organisation_id = t.organisation_id
                        where t.id = :id and i.id = :initiative""")
                        .param("id", id)
                        .param("initiative", initiativeId)
                        .query(String.class)
                        .optional()
                        .orElse("");
    }

    /** Many a name has a comma of its own. */
    public static String names(List<PersonName> people) {
        return people.stream().map(PersonName::label).collect(Collectors.joining("; "));
    }
}
