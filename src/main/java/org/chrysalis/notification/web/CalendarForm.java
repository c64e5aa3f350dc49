package org.chrysalis.notification.web;

import java.util.EnumSet;
import java.util.Set;
import org.chrysalis.notification.CalendarChoice.Chosen;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.support.web.NotAboutFamilies;
import org.jspecify.annotations.Nullable;

/** What was chosen of what one's calendar holds. */
@NotAboutFamilies
class CalendarForm {

    private Set<CalendarKind> holds = EnumSet.noneOf(CalendarKind.class);

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

    static CalendarForm of(Chosen chosen) {
        CalendarForm form = new CalendarForm();
        form.holds = chosen.holds();
        form.version = chosen.version();
        return form;
    }

    public Set<CalendarKind> getHolds() {
        return holds;
    }

    public void setHolds(@Nullable Set<CalendarKind> holds) {
        this.holds = EnumSet.noneOf(CalendarKind.class);
        if (holds != null) {
            this.holds.addAll(holds);
        }
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
