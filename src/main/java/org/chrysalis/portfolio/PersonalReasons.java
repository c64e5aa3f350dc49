package org.chrysalis.portfolio;

import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.initiative.PersonalAttention;
import org.springframework.stereotype.Component;

/** What waits for a person alone, of an initiative or of none: SQL that stands beside what the rules wrote. */
@Component
class PersonalReasons {

    /** As many of it as a person is shown. */
    private static final int MOST = 100;

    private final List<PersonalAttention> all;

    PersonalReasons(List<PersonalAttention> all) {
        this.all = List.copyOf(all);
    }

    /** @param last the values of the last columns */
    String beside(String last) {
        return all.isEmpty() ? "" : """

                union all
                (select 0, x.reference, x.name, x.rule, x.appears_on, x.due_on, '/' || x.path, x.arguments, true, 2,
                        %s %s)""".formatted(last, shown());
    }

    /** The same, to be counted. */
    String besideCounted() {
        return all.isEmpty() ? "" : "\nunion all\n(select 0 " + shown() + ")";
    }

    /** The days that they have in a calendar, as a statement of its own. */
    String inCalendar() {
        return all.stream()
                .map(PersonalAttention::calendar)
                .collect(Collectors.joining(
                        "\nunion all\n",
                        """
                        select '' as reference, x.name, x.rule, x.appears_on, x.due_on, x.path, x.arguments,
                               true as acts
                        from (""",
                        ") x where x.due_on is not null order by x.due_on, x.path, x.name limit :most"));
    }

    private String shown() {
        return all.stream()
                .map(PersonalAttention::sql)
                .collect(Collectors.joining(
                        "\nunion all\n",
                        "from (",
                        ") x where x.appears_on <= :today order by x.due_on, x.appears_on limit " + MOST));
    }
}
