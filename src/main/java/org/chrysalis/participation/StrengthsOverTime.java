package org.chrysalis.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How strong several working relationships were, day by day on which something was noted: what stands in a picture with
 * a line for each partner. Between two notes a relationship counts as last noted.
 *
 * @param partners their names, in the order of the cells
 * @param more how many partners are left out, because no more lines can be read
 */
public record StrengthsOverTime(List<String> partners, List<Row> rows, int more) {

    /** As many lines as can be told apart. */
    static final int MOST = 6;

    /** A day on which something was noted about at least one. */
    public record Row(LocalDate day, List<Cell> cells) {}

    /**
     * How strong it counts as on that day.
     *
     * @param strength none before anything was noted
     * @param noted whether it was noted on that very day
     */
    public record Cell(@Nullable Strength strength, boolean noted) {}

    /** A note, as it was read: in the order in which they were made. */
    record Noted(long partnerId, LocalDate notedOn, Strength strength) {}

    static StrengthsOverTime of(List<PartnerView> partners, List<Noted> notes) {
        List<PartnerView> drawn = partners.stream()
                .filter(partner -> partner.strength() != null)
                .limit(MOST)
                .toList();
        Set<Long> ids = new HashSet<>(drawn.stream().map(PartnerView::id).toList());
        TreeMap<LocalDate, Map<Long, Strength>> days = new TreeMap<>();
        notes.stream()
                .filter(note -> ids.contains(note.partnerId()))
                .forEach(note -> days.computeIfAbsent(note.notedOn(), day -> new HashMap<>())
                        .put(note.partnerId(), note.strength()));
        Map<Long, Strength> standing = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        days.forEach((day, noted) -> {
            standing.putAll(noted);
            rows.add(new Row(
                    day,
                    drawn.stream()
                            .map(partner -> new Cell(standing.get(partner.id()), noted.containsKey(partner.id())))
                            .toList()));
        });
        int rated = (int)
                partners.stream().filter(partner -> partner.strength() != null).count();
        return new StrengthsOverTime(
                drawn.stream().map(PartnerView::name).toList(), List.copyOf(rows), rated - drawn.size());
    }
}
