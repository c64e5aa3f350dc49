package org.chrysalis.people;

import java.util.Comparator;
import java.util.List;
import org.chrysalis.people.AdminEntries.AdminEntry;
import org.chrysalis.support.Forbidden;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Which pages of the administration there are for somebody. */
@Service
public class Administration {

    /** What the main navigation asks for: not one permission, but any that opens one of these pages. */
    public static final String ANY = "ADMINISTRATION";

    private final SingletonSupplier<List<AdminEntry>> entries;

    Administration(ObjectProvider<AdminEntries> contributors) {
        this.entries = SingletonSupplier.of(() -> contributors.stream()
                .flatMap(contributor -> contributor.entries().stream())
                .sorted(Comparator.comparingInt(AdminEntry::order))
                .toList());
    }

    public boolean isFor(Actor actor) {
        return entries.obtain().stream().anyMatch(entry -> actor.reaches(entry.permission()));
    }

    /** @throws Forbidden if there is none for them */
    public List<AdminEntry> of(Actor actor) {
        if (!isFor(actor)) {
            throw new Forbidden(ANY);
        }
        return entries.obtain().stream()
                .filter(entry -> actor.reaches(entry.permission()))
                .toList();
    }
}
