package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Owners;
import org.chrysalis.initiative.web.UnknownPerson;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads the parts of a form that say what, who and by when; what is wrong is noted beside its field. */
@Component
class OpenParts {

    private static final int LONGEST = 300;

    private final Directory directory;
    private final Owners owners;
    private final Dates dates;
    private final MessageSource messages;

    OpenParts(Directory directory, Owners owners, Dates dates, MessageSource messages) {
        this.directory = directory;
        this.owners = owners;
        this.dates = dates;
        this.messages = messages;
    }

    /** Whether the part was left empty: then nothing is wrong with it and nothing is meant. */
    static boolean unused(OpenForm part) {
        return part.isBlank() || part.getWording().isEmpty() && part.getOwner().isEmpty();
    }

    /**
     * Notes what is missing.
     *
     * @param path of the part in its form; empty where the form is the part
     */
    void check(OpenForm part, @Nullable Long owner, String path, boolean ownerNeeded, BindingResult problems) {
        String within = path.isEmpty() ? "" : path + ".";
        if (part.getWording().isEmpty()) {
            problems.rejectValue(within + "wording", "journey.part.wording.missing");
        } else if (part.getWording().length() > LONGEST) {
            problems.rejectValue(within + "wording", "journey.part.wording.long");
        }
        if ((ownerNeeded || !part.getOwner().isEmpty()) && owner == null) {
            noteUnknown(part, within + "owner", problems);
        }
        requireDue(part, within + "due", problems);
    }

    /** The same of a check-in that an ending promises; which one, because there are several alike. */
    void checkPromised(OpenForm part, @Nullable Long owner, int place, BindingResult problems) {
        String within = "checkIns[" + place + "].";
        Object[] which = {place + 1};
        if (part.getWording().isEmpty()) {
            problems.rejectValue(within + "wording", "journey.end.check-in.wording.missing", which, null);
        } else if (part.getWording().length() > LONGEST) {
            problems.rejectValue(within + "wording", "journey.end.check-in.wording.long", which, null);
        }
        if (!part.getOwner().isEmpty() && owner == null) {
            noteUnknown(part, within + "owner", problems);
        }
        part.getDue().require(problems, within + "due", words("journey.end.check-in.due.name", which));
    }

    /** Notes that there is no real date by which it is due. */
    void requireDue(OpenForm part, String field, BindingResult problems) {
        part.getDue().require(problems, field, words("journey.part.due.name"));
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** Notes that nobody was named, or somebody who is not to be found. */
    static void noteUnknown(OpenForm part, String field, BindingResult problems) {
        if (part.getOwner().isBlank()) {
            problems.rejectValue(field, "journey.condition.owner.unknown");
        } else {
            UnknownPerson.note(problems, field, part.getOwner());
        }
    }

    /** Notes that something is due before it was asked for. */
    void requireNotBefore(@Nullable LocalDate asked, @Nullable LocalDate due, String field, BindingResult problems) {
        if (asked != null && due != null && due.isBefore(asked)) {
            problems.rejectValue(field, "journey.condition.due.before", new Object[] {dates.date(asked)}, null);
        }
    }

    /** Notes that a check-in is due before the ending; which one, because there are several alike. */
    void requireAfterEnding(@Nullable LocalDate ended, @Nullable LocalDate due, int place, BindingResult problems) {
        if (ended != null && due != null && due.isBefore(ended)) {
            problems.rejectValue(
                    "checkIns[" + place + "].due",
                    "journey.end.check-in.before-ending",
                    new Object[] {place + 1, dates.date(ended)},
                    null);
        }
    }

    /**
     * The person that was typed; none if nobody or more than one fits.
     *
     * @param there who is named already, and may stay though they have left
     */
    @Nullable
    Long owner(Actor actor, OpenForm part, List<Long> there) {
        Optional<Long> found =
                part.getOwner().isEmpty() ? Optional.empty() : directory.find(actor, part.getOwner(), there);
        return found.orElse(null);
    }

    /** Notes that somebody does not see it; whoever was named before may stay. */
    void requireSees(
            InitiativeHeader initiative, @Nullable Long owner, List<Long> there, String field, BindingResult problems) {
        if (owner != null && !there.contains(owner) && !owners.see(initiative, owner)) {
            problems.rejectValue(field, Owners.UNSEEN);
        }
    }
}
