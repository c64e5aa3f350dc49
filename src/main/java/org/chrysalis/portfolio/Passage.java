package org.chrysalis.portfolio;

import java.util.List;
import org.chrysalis.initiative.LeftAside;

/**
 * What came into a view, a team or whatever else is looked at between the ends of two days, and what left it.
 *
 * @param told whether that can be said: of all that there is nothing leaves, and where nobody can say what fitted on
 *     the earlier day, everything that is told is of those that fit today
 * @param leftAside what is asked and nobody can say of a past day
 * @param came those that fitted on the later day and not on the earlier one
 * @param left the other way round
 */
public record Passage(boolean told, LeftAside leftAside, Passing came, Passing left) {

    public record Passing(int initiatives, List<Named> named) {}

    /** By name, as it is called now. */
    public record Named(String reference, String name) {}

    record Row(boolean came, int initiatives, String reference, String name) {}

    static final Section<Row> SECTION = new Section<>("passed", Row.class, """
            select p.came, p.initiatives, p.reference, p.name
            from (select s.is_now as came, count(*) over (partition by s.is_now) as initiatives, s.reference, s.name,
                         s.number, row_number() over (partition by s.is_now order by s.number) as place
                  from scope s where s.was <> s.is_now) p
            where p.place <= 60 order by p.came desc, p.number""");

    /** Whether what is told is of those alone that fit today. */
    public boolean onlyNow() {
        return !told && !leftAside.isEmpty();
    }

    static Passage of(ScopeReading.Read read, boolean told) {
        List<Row> rows = told ? read.rows(SECTION) : List.of();
        return new Passage(told, read.leftAside(), passing(rows, true), passing(rows, false));
    }

    private static Passing passing(List<Row> all, boolean came) {
        List<Row> rows = all.stream().filter(row -> row.came() == came).toList();
        return new Passing(
                rows.isEmpty() ? 0 : rows.get(0).initiatives(),
                rows.stream().map(row -> new Named(row.reference(), row.name())).toList());
    }
}
