package org.chrysalis.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Lens;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.Status;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.journey.EndingCause;

/** The words of one column that mean one of a few things. The first word of each meaning is the one that we write. */
final class Vocabulary<T> {

    static final Vocabulary<Status> STATUS = new Vocabulary<Status>()
            .word(Status.ACTIVE, "Active", "open", "live", "current", "in progress", "ongoing", "going on")
            .word(Status.PAUSED, "Paused", "on hold", "pause", "resting")
            .word(Status.ENDED, "Ended", "closed", "stopped", "finished", "complete", "completed", "end", "over");

    static final Vocabulary<Kind> KIND = new Vocabulary<Kind>()
            .word(Kind.INNOVATION, "Innovation", "innovate", "innovating", "making tomorrow's")
            .word(Kind.IMPROVEMENT, "Improvement", "improve", "improving", "improving today's")
            .word(Kind.NOT_SURE, "Not sure yet", "not sure", "unsure", "both");

    static final Vocabulary<Origin> ORIGIN = new Vocabulary<Origin>()
            .word(Origin.NEW, "New", "new here", "new from scratch", "from scratch", "local")
            .word(Origin.COMBINED, "Combined", "combination", "a combination of known elements", "local combination")
            .word(Origin.ADOPTED, "Adopted", "adopted from elsewhere", "adapted", "from elsewhere", "replicated");

    static final Vocabulary<Lens> LENS = new Vocabulary<Lens>()
            .word(Lens.MODEL, "Model", "the model", "practice model")
            .word(Lens.PROCESS, "Process", "the process")
            .word(Lens.SYSTEM, "System", "system shift", "the system", "wider system");

    static final Vocabulary<Visibility> VISIBILITY = new Vocabulary<Visibility>()
            .word(Visibility.ORGANISATION, "Organisation", "everyone here", "everyone", "all")
            .word(Visibility.TEAM, "Team", "its team", "team only", "private")
            .word(Visibility.NETWORK, "Network", "the network", "public", "shared");

    static final Vocabulary<EndingCause> CAUSE = new Vocabulary<EndingCause>()
            .word(
                    EndingCause.CIRCUMSTANCES,
                    "Circumstances",
                    "outside circumstances",
                    "ended because of outside circumstances")
            .word(EndingCause.DISPROVED, "Disproved", "the idea was disproved", "did not work")
            .word(
                    EndingCause.PLANNED_STOP,
                    "Planned stop",
                    "stopped as planned",
                    "stopped early by design",
                    "as planned")
            .word(
                    EndingCause.BECAME_ORDINARY,
                    "Became ordinary",
                    "became ordinary practice",
                    "business as usual",
                    "mainstreamed")
            .word(EndingCause.MERGED, "Merged", "merged with another")
            .word(EndingCause.OTHER, "Other", "other reason");

    private final Map<String, T> meanings = new LinkedHashMap<>();
    private final Map<T, String> titles = new LinkedHashMap<>();

    private Vocabulary<T> word(T meaning, String title, String... others) {
        titles.put(meaning, title);
        meanings.put(Word.plain(title), meaning);
        for (String other : others) {
            meanings.put(Word.plain(other), meaning);
        }
        return this;
    }

    Optional<T> meaning(String typed) {
        return Optional.ofNullable(meanings.get(Word.plain(typed)));
    }

    /** The word that we write. */
    String title(T meaning) {
        return titles.getOrDefault(meaning, "");
    }

    /** All words that we write, for the sentence that says what may stand here. */
    String titles() {
        return String.join(", ", titles.values());
    }
}
