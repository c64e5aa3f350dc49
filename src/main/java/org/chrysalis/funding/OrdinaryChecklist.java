package org.chrysalis.funding;

import java.util.List;

/** How much of what an organisation takes as ordinary an initiative shows. */
public record OrdinaryChecklist(List<OrdinaryReading.Line> lines) {

    /** The markers that the organisation offers. */
    public List<OrdinaryReading.Line> offered() {
        return lines.stream().filter(line -> !line.retired()).toList();
    }

    /** Those that it offers no more, and that were marked before. */
    public List<OrdinaryReading.Line> gone() {
        return lines.stream().filter(OrdinaryReading.Line::retired).toList();
    }

    /** Of how many. */
    public int of() {
        return offered().size();
    }

    /** How many of those the initiative shows. */
    public int shown() {
        return of() - open().size();
    }

    /** Those that it does not show yet. */
    public List<OrdinaryReading.Line> open() {
        return offered().stream().filter(line -> !line.marked()).toList();
    }
}
