package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Directory.PersonOption;
import org.chrysalis.people.Directory.TeamOption;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to choose from where an initiative is logged or edited, and who is meant by a typed name. */
@Service
@Transactional(readOnly = true)
public class Choices {

    private final Pathway pathway;
    private final Directory directory;

    Choices(Pathway pathway, Directory directory) {
        this.pathway = pathway;
        this.directory = directory;
    }

    public record ForLogging(List<StageView> stages, List<TeamOption> teams, List<PersonOption> people) {

        /** How the field for people shows this person. */
        public String labelOf(long personId) {
            return people.stream()
                    .filter(person -> person.id() == personId)
                    .map(PersonOption::label)
                    .findFirst()
                    .orElse("");
        }
    }

    /** @throws org.chrysalis.support.Forbidden without the permission to log */
    public ForLogging forLogging(Actor actor) {
        actor.require(Permission.CREATE_INITIATIVES);
        return new ForLogging(pathway.stages(actor.organisationId()), directory.teams(actor), directory.people(actor));
    }

    /**
     * The people who were typed, each once; empty fields are left out.
     *
     * @param field of the form, so that each refusal stands beside its own input
     * @throws Refused if somebody is not found, or more than one person fits
     */
    public List<Long> people(Actor actor, String field, List<String> typed) {
        java.util.Set<Long> found = new java.util.LinkedHashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            String name = typed.get(i) == null ? "" : typed.get(i).strip();
            if (!name.isEmpty()) {
                String at = field + "[" + i + "]";
                found.add(directory
                        .find(actor, name)
                        .orElseThrow(() -> new Refused(at, "initiative.person.unknown", name)));
            }
        }
        return List.copyOf(found);
    }
}
