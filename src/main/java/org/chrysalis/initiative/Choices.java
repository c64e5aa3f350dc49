package org.chrysalis.initiative;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeDetails.PersonName;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Directory.TeamOption;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to choose from where an initiative is logged or edited, and who is meant by a typed name. */
@Service
@Transactional(readOnly = true)
public class Choices {

    private final Pathway pathway;
    private final Directory directory;
    private final AttentionRules rules;
    private final FilterQuestions questions;
    private final WithheldFilters withheld;
    private final JdbcClient jdbc;

    Choices(
            Pathway pathway,
            Directory directory,
            AttentionRules rules,
            FilterQuestions questions,
            WithheldFilters withheld,
            JdbcClient jdbc) {
        this.pathway = pathway;
        this.directory = directory;
        this.rules = rules;
        this.questions = questions;
        this.withheld = withheld;
        this.jdbc = jdbc;
    }

    public record ForLogging(List<StageView> stages, List<TeamOption> teams, Directory.People people) {

        /** How the field for people shows this person. */
        public String labelOf(long personId) {
            return people.options().stream()
                    .filter(person -> person.id() == personId)
                    .map(Directory.PersonOption::label)
                    .findFirst()
                    .orElse("");
        }
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to log */
    public ForLogging forLogging(Actor actor) {
        actor.require(Permission.CREATE_INITIATIVES);
        return new ForLogging(pathway.stages(actor.organisationId()), directory.teams(actor), directory.people(actor));
    }

    public List<TeamOption> teams(Actor actor) {
        return directory.teams(actor);
    }

    /** Those too that are not in use any more and were chosen. */
    public List<TeamOption> teams(Actor actor, List<Long> chosen) {
        return directory.teams(actor, chosen);
    }

    public Directory.People people(Actor actor) {
        return directory.people(actor);
    }

    /**
     * @param lead how the lead that is asked for is shown; empty for none
     * @param ruleParts the names of rules of attention by the part of the record that they look at
     * @param withheld what is asked and this person may not ask
     */
    public record ForFilter(
            List<StageView> stages,
            List<TeamOption> teams,
            Directory.People people,
            String lead,
            List<String> themes,
            Map<String, List<String>> ruleParts,
            List<Question> questions,
            Withheld withheld) {

        /** The rules of all parts. */
        public List<String> rules() {
            return ruleParts.values().stream().flatMap(List::stream).toList();
        }
    }

    /** A question of another feature with what it offers. */
    public record Question(String name, String labelKey, List<Choice> choices) {}

    /** What a list may be narrowed to; themes are those of what was recorded lately. */
    public ForFilter forFilter(Actor actor, InitiativeFilter filter) {
        return new ForFilter(
                pathway.allStages(actor.organisationId()),
                directory.teams(actor, filter.teams()),
                directory.people(actor),
                lead(actor, filter),
                themes(actor),
                rules.partsVisibleTo(actor),
                asked(actor, filter, question -> true),
                withheld.of(actor, filter));
    }

    /**
     * For a page that offers less in its own panel and is narrowed by an address all the same: beside what it offers,
     * only what is asked is looked up.
     */
    public ForFilter forTags(Actor actor, InitiativeFilter filter, List<TeamOption> teams, Directory.People people) {
        return new ForFilter(
                filter.stages().isEmpty() ? List.of() : pathway.allStages(actor.organisationId()),
                teams,
                people,
                lead(actor, filter),
                List.of(),
                filter.attention() == null ? Map.of() : rules.partsVisibleTo(actor),
                asked(actor, filter, question -> filter.more().containsKey(question.name())),
                withheld.of(actor, filter));
    }

    private String lead(Actor actor, InitiativeFilter filter) {
        return filter.lead() == null
                ? ""
                : directory.label(actor, filter.lead()).orElse("");
    }

    private List<Question> asked(Actor actor, InitiativeFilter filter, Predicate<FilterQuestion> which) {
        return questions.visibleTo(actor).stream()
                .filter(which)
                .map(question -> new Question(
                        question.name(),
                        question.labelKey(),
                        choices(actor, question, filter.more().get(question.name()))))
                .toList();
    }

    /** What a question offers, and what the address answers it with where that has words of its own. */
    private static List<Choice> choices(Actor actor, FilterQuestion question, @Nullable String answer) {
        List<Choice> offered = question.choices(actor);
        String words = answer == null ? null : question.words(actor, answer);
        if (answer == null || words == null) {
            return offered;
        }
        return Stream.concat(offered.stream(), Stream.of(Choice.of(answer, words)))
                .toList();
    }

    /** The tags of what was recorded lately, most used first: enough to be reminded, and cheap at any size. */
    public List<String> themes(Actor actor) {
        return Sight.bind(jdbc.sql("""
                        with lately as (
                            select i.id from initiative i where %s order by i.last_recorded_at desc limit 200)
                        select x.tag from lately join initiative_tag x on x.initiative_id = lately.id
                        group by x.tag order by count(*) desc, x.tag limit 60""".formatted(Sight.OF_INITIATIVE)), actor)
                .query(String.class)
                .list();
    }

    /** The people who were typed, where nobody is there yet. */
    public List<Long> people(Actor actor, String field, List<String> typed) {
        return people(actor, field, typed, List.of());
    }

    /**
     * The people who were typed, each once; empty fields are left out.
     *
     * @param field of the form, so that each refusal stands beside its own input
     * @param there who is named already, and may stay though they have left the organisation
     * @throws Refused if somebody is not found, or more than one person fits
     */
    public List<Long> people(Actor actor, String field, List<String> typed, List<PersonName> there) {
        Set<Long> found = new LinkedHashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            String name = typed.get(i) == null ? "" : typed.get(i).strip();
            if (!name.isEmpty()) {
                String at = field + "[" + i + "]";
                found.add(there.stream()
                        .filter(person -> person.label().equals(name))
                        .map(PersonName::id)
                        .findFirst()
                        .or(() -> directory.find(actor, name))
                        .orElseThrow(() -> new Refused(at, "initiative.person.unknown", name)));
            }
        }
        return List.copyOf(found);
    }
}
