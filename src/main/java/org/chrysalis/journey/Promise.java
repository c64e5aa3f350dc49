package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody sees to by a day: a condition or a check-in. */
interface Promise {

    Promised promised();

    int version();

    void seeTo(LocalDate day, long person, String note);

    /** Who recorded first that it was seen to stays who recorded it; the correction says who put it right. */
    void correct(LocalDate day, String note);

    /** @param owner none for a check-in that the leads see to */
    void handOver(@Nullable Long owner, LocalDate due);

    /** It is open again. */
    void takeBack(@Nullable Long owner, LocalDate due);
}
