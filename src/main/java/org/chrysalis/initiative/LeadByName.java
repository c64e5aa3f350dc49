package org.chrysalis.initiative;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.web.PlainText;
import org.springframework.stereotype.Service;

/**
 * Understands a lead who was typed by name into the filter of a list or a board: an organisation of hundreds is no list
 * to choose from.
 */
@Service
public class LeadByName {

    private static final String LEAD = "lead";

    /** As long as the field of the page lets anybody type. */
    private static final int LONGEST = 120;

    private final Directory directory;

    LeadByName(Directory directory) {
        this.directory = directory;
    }

    /**
     * What was asked for.
     *
     * @param parameters with the lead's number in place of the name, or without a lead where nobody is called so
     * @param unknown what was typed and is nobody's name here, or more than one person's; empty if all is well
     */
    public record Asked(Map<String, String[]> parameters, String unknown) {}

    /** Leaves everything as it is but a lead who was typed. */
    public Asked in(Actor actor, Map<String, String[]> parameters) {
        String[] values = parameters.get(LEAD);
        String typed = values == null || values.length == 0 ? "" : PlainText.of(values[0]);
        typed = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        if (typed.isEmpty() || typed.chars().allMatch(Character::isDigit)) {
            return new Asked(parameters, "");
        }
        Map<String, String[]> understood = new LinkedHashMap<>(parameters);
        String name = typed;
        return directory
                .find(actor, name)
                .map(id -> {
                    understood.put(LEAD, new String[] {id.toString()});
                    return new Asked(understood, "");
                })
                .orElseGet(() -> {
                    understood.remove(LEAD);
                    return new Asked(understood, name);
                });
    }
}
