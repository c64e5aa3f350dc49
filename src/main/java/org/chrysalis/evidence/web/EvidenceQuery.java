package org.chrysalis.evidence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.evidence.EvidenceFilter;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.EvidenceReading;
import org.chrysalis.evidence.Says;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;

/** The part of an address that narrows the list of evidence. What it does not know, it leaves out. */
record EvidenceQuery(
        @Nullable List<String> says,
        @Nullable String kind,
        @Nullable String standard,
        @Nullable String criterion) {

    /** A link that narrows by what evidence says, with how many there are. */
    public record Way(String messageKey, long count, String href, boolean current) {}

    EvidenceFilter filter() {
        List<Says> wanted = new ArrayList<>();
        for (String each : says == null ? List.<String>of() : says) {
            Arrays.stream(Says.values())
                    .filter(known -> known.name().equals(each))
                    .findFirst()
                    .ifPresent(wanted::add);
        }
        EvidenceKind wantedKind = Arrays.stream(EvidenceKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElse(null);
        Integer least = standard != null && standard.matches("[1-5]") ? Integer.valueOf(standard) : null;
        Long about = criterion != null && criterion.matches("[0-9]{1,18}") ? Long.valueOf(criterion) : null;
        return new EvidenceFilter(List.copyOf(wanted), wantedKind, least, about);
    }

    static QueryString address(String reference, EvidenceFilter filter) {
        return QueryString.of("/initiatives/" + reference + "/evidence")
                .with("says", filter.says().toArray())
                .with("kind", filter.kind() == null ? "" : filter.kind())
                .with("standard", filter.standard() == null ? "" : filter.standard())
                .with("criterion", filter.criterion() == null ? "" : filter.criterion());
    }

    /** All, each of what it may say, and together what did not come out as hoped. */
    static List<Way> ways(String reference, EvidenceFilter filter, EvidenceReading.Tally tally) {
        List<Way> ways = new ArrayList<>();
        ways.add(way(reference, filter, List.of(), "evidence.all", tally.total()));
        ways.add(way(
                reference,
                filter,
                EvidenceFilter.NULL_AND_CONTRARY,
                "evidence.null-and-contrary",
                tally.nullAndContrary()));
        for (Says each : Says.values()) {
            ways.add(way(reference, filter, List.of(each), EvidenceWords.key("evidence.says.", each), tally.of(each)));
        }
        return ways;
    }

    private static Way way(String reference, EvidenceFilter filter, List<Says> says, String messageKey, long count) {
        EvidenceFilter other = new EvidenceFilter(says, filter.kind(), filter.standard(), filter.criterion());
        return new Way(
                messageKey,
                count,
                address(reference, other).href(),
                filter.says().equals(says));
    }
}
