package org.chrysalis.initiative;

import java.util.List;

/** A question of the list about a part of the record: whether anything of it is recorded, or nothing yet. */
public final class RecordedFilter extends AnswerFilter {

    private static final String SOME = """
            exists (select 1 from %s r
                    where r.initiative_id = i.id and r.organisation_id = :sightOrganisation
                      and r.withdrawn_at is null)""";

    /**
     * @param labelKey what the panel calls it
     * @param answerKeys how the keys of its answers begin: {@code some} and {@code none} stand behind it
     * @param table that holds it, found by the initiative
     */
    public RecordedFilter(String name, String labelKey, String answerKeys, String table) {
        super(
                name,
                labelKey,
                "recorded",
                List.of(
                        new Answer("SOME", answerKeys + "some", SOME.formatted(table)),
                        new Answer("NONE", answerKeys + "none", "not " + SOME.formatted(table))));
    }

    @Override
    protected Object value() {
        return true;
    }
}
