package org.chrysalis.initiative;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for a change of one part of an initiative. */
public sealed interface EditInitiative {

    EditPart part();

    record Words(
            String name,
            String changeSought,
            String beneficiaries,
            Kind kind,
            @Nullable Long teamId) implements EditInitiative {
        @Override
        public EditPart part() {
            return EditPart.WORDS;
        }
    }

    record Story(String story) implements EditInitiative {
        @Override
        public EditPart part() {
            return EditPart.STORY;
        }
    }

    /**
     * Where it comes from.
     *
     * @param parts of what was adopted or combined, in their order
     * @param earlier the reference of an earlier attempt; empty for none
     * @param earlierWords an earlier attempt that has no reference here, in words; empty for none
     * @param difference what is different this time; may be empty
     * @param renamed whether a part that stands in another's place is that one under another name, with its files and
     *     what is said of it
     */
    record Source(
            @Nullable Origin origin,
            String note,
            List<InitiativeDetails.OriginPart> parts,
            String earlier,
            String earlierWords,
            String difference,
            boolean renamed)
            implements EditInitiative {

        /** With nothing said of parts under other names, nor of an earlier attempt that has no reference. */
        public Source(
                @Nullable Origin origin,
                String note,
                List<InitiativeDetails.OriginPart> parts,
                String earlier,
                String difference) {
            this(origin, note, parts, earlier, "", difference, false);
        }

        /** As it is known from elsewhere, such as a spreadsheet: no parts, and nothing before it. */
        public Source(@Nullable Origin origin, String note) {
            this(origin, note, List.of(), "", "");
        }

        @Override
        public EditPart part() {
            return EditPart.ORIGIN;
        }
    }

    record New(List<Lens> lenses) implements EditInitiative {
        @Override
        public EditPart part() {
            return EditPart.NEW;
        }
    }

    record Drivers(List<InitiativeDetails.Driver> drivers) implements EditInitiative {
        @Override
        public EditPart part() {
            return EditPart.DRIVERS;
        }
    }

    /** Who is named in both is a lead. */
    record People(List<Long> leads, List<Long> members) implements EditInitiative {
        @Override
        public EditPart part() {
            return EditPart.PEOPLE;
        }
    }

    record Tags(Set<String> tags) implements EditInitiative {
        @Override
        public EditPart part() {
            return EditPart.TAGS;
        }
    }

    record IfItStops(String words) implements EditInitiative {
        @Override
        public EditPart part() {
            return EditPart.STOPS;
        }
    }

    record SeenBy(Visibility visibility) implements EditInitiative {
        @Override
        public EditPart part() {
            return EditPart.VISIBILITY;
        }
    }
}
