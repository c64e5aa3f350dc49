package org.chrysalis.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Narrows the list to initiatives with evidence that says one thing, so that what speaks against ideas is found too.
 */
@Component
class EvidenceSays implements FilterQuestion {

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public String labelKey() {
        return "evidence.filter.says";
    }

    @Override
    public List<Choice> choices(Actor actor) {
        return Choice.all(Says.class, "evidence.says.");
    }

    @Override
    public @Nullable Asked ask(String answer) {
        return asked(answer, "");
    }

    /**
     * By the day on which it was found, as that is dated now, and with what it says now: as a correction corrects the
     * past.
     */
    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        return asked(answer, "and e.found_on <= :day");
    }

    private static @Nullable Asked asked(String answer, String when) {
        return Arrays.stream(Says.values()).noneMatch(says -> says.name().equals(answer))
                ? null
                : new Asked("""
                        exists (select 1 from evidence e
                                where e.organisation_id = :sightOrganisation and e.says = :evidenceSays
                                  and e.initiative_id = i.id
                                  and e.withdrawn_at is null %s)""".formatted(when), "evidenceSays", answer);
    }
}
