package org.chrysalis.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures of a large organisation, kept in parts of its initiatives: what was saved since belongs to one or a few of
 * them, and only the parts in which these are is read again, in one statement and so of one moment. Which ones these
 * are is told by the database ({@code figure_change}): whatever was not to be seen in the snapshot that the kept parts
 * were read in. The first look reads all at once, as for a small organisation; parts are read beside, later.
 */
@Component
class PartedFigures {

    /** Fewer initiatives are read as fast all at once. */
    private static final int FEWEST = 200;

    /** So that reading a part, and putting all parts together, both grow slowly: 20 parts of 100 each, 45 of 220. */
    private static final int PARTS_TO_INITIATIVES = 5;

    /** Where more than one of so many cells changed, everything is read again. */
    private static final int MANY = 4;

    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private final JsonMapper json;
    private final int fewest;
    private final int partsToInitiatives;
    private final Cache<KeptFigures.Question, Cells> kept;

    @Autowired
    PartedFigures(JsonMapper json) {
        this(json, FEWEST, PARTS_TO_INITIATIVES);
    }

    /**
     * @param fewest initiatives that are kept in parts
     * @param partsToInitiatives how many times as many there are in a part as there are parts
     */
    PartedFigures(JsonMapper json, int fewest, int partsToInitiatives) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        this.fewest = fewest;
        this.partsToInitiatives = partsToInitiatives;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((KeptFigures.Question question, Cells cells) ->
                        question.sql().length() + cells.length())
                .expireAfterAccess(KeptFigures.UNASKED)
                .build();
    }

    /**
     * How to read a page.
     *
     * @param whole of all initiatives
     * @param changed of the cells that changed; {@link PartSql} says by which values
     * @param given of one cell
     */
    record Reading(
            Supplier<String> whole,
            Function<Map<String, Object>, String> changed,
            Function<Map<String, Object>, String> given) {}

    /**
     * @param seen the snapshot in which all of it still holds
     * @param cells the number of the cell for each part, from 1 on
     * @param found what was read, by cell; nothing yet before parts were read
     */
    private record Cells(String seen, List<Integer> cells, Map<Integer, String> found) {

        private boolean read() {
            return !found.isEmpty();
        }

        private int length() {
            return found.values().stream().mapToInt(String::length).sum();
        }

        /** Those in which several parts lie since these were read together. */
        private List<Integer> apart() {
            return IntStream.rangeClosed(1, cells.size())
                    .filter(part ->
                            !read() || !found.containsKey(part) || cells.lastIndexOf(part) != cells.indexOf(part))
                    .boxed()
                    .toList();
        }

        /** After these were read together; none where nothing had changed. */
        private Cells cut(String now, List<Integer> together, String what) {
            if (together.isEmpty()) {
                return new Cells(now, cells, found);
            }
            Map<Integer, String> next = new HashMap<>(found);
            next.keySet().removeAll(together);
            next.put(together.get(0), what);
            return new Cells(
                    now,
                    cells.stream()
                            .map(cell -> together.contains(cell) ? together.get(0) : cell)
                            .toList(),
                    next);
        }
    }

    /** Whether all of them can be put together from parts. */
    static boolean can(List<Section<?>> sections) {
        return sections.stream().allMatch(section -> section.parts() != null);
    }

    /** A page, as {@link KeptFigures} asks for it. */
    KeptFigures.Asking asking(KeptFigures.Question question, List<Section<?>> sections, Reading reading) {
        return new KeptFigures.Asking() {

            @Override
            public String get() {
                return KeptFigures.seesWhatOthersSee()
                        ? now(question, sections, reading)
                        : reading.whole().get();
            }

            @Override
            public boolean prepared() {
                Cells cells = kept.getIfPresent(question);
                return cells == null || cells.apart().isEmpty();
            }

            @Override
            public void prepare() {
                PartedFigures.this.prepare(question, reading);
            }
        };
    }

    private String now(KeptFigures.Question question, List<Section<?>> sections, Reading reading) {
        Cells cells = kept.getIfPresent(question);
        if (cells != null && cells.read()) {
            Cells next = changed(cells, reading);
            if (next != null) {
                kept.put(question, next);
                return together(sections, next);
            }
        }
        String whole = reading.whole().get();
        int initiatives = json.readTree(whole)
                .at("/" + Portfolio.Size.SECTION.name() + "/0/all")
                .asInt();
        if (initiatives >= fewest) {
            int parts = (int) Math.ceil(Math.sqrt((double) initiatives / partsToInitiatives));
            kept.put(question, new Cells("", apart(parts), Map.of()));
        }
        return whole;
    }

    /** None where too much changed. */
    private @Nullable Cells changed(Cells cells, Reading reading) {
        Map<String, Object> values = values(cells.cells());
        values.put("seen", cells.seen());
        values.put("most", Math.max(1, cells.found().size() / MANY));
        String found = reading.changed().apply(values);
        JsonNode said = json.readTree(found);
        if (said.get("whole").booleanValue()) {
            return null;
        }
        List<Integer> cut =
                said.get("cut").valueStream().map(JsonNode::intValue).toList();
        return cells.cut(said.get("seen").stringValue(), cut, found);
    }

    /** Reads each part by itself that is not yet; what is saved meanwhile is found by the oldest snapshot of them. */
    private void prepare(KeptFigures.Question question, Reading reading) {
        Cells before = kept.getIfPresent(question);
        if (before == null) {
            return;
        }
        List<Integer> alone = apart(before.cells().size());
        Map<Integer, String> found = new HashMap<>(before.found());
        String seen = before.seen();
        for (int part : before.apart()) {
            Map<String, Object> values = values(alone);
            values.put("cell", part);
            values.put("most", 1);
            String of = reading.given().apply(values);
            found.put(part, of);
            seen = seen.isEmpty() ? json.readTree(of).get("seen").stringValue() : seen;
        }
        kept.put(question, new Cells(seen, alone, Map.copyOf(found)));
    }

    private static List<Integer> apart(int parts) {
        return IntStream.rangeClosed(1, parts).boxed().toList();
    }

    private static Map<String, Object> values(List<Integer> cells) {
        Map<String, Object> values = new HashMap<>();
        values.put("parts", cells.size());
        values.put("cells", cells.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        return values;
    }

    private String together(List<Section<?>> sections, Cells cells) {
        List<JsonNode> found =
                cells.found().values().stream().map(json::readTree).toList();
        ObjectNode all = json.createObjectNode();
        for (Section<?> section : sections) {
            ArrayNode lines = all.putArray(section.name());
            Parts parts = section.parts();
            if (parts != null) {
                parts.together(found.stream()
                                .map(part -> part.get(section.name()))
                                .toList())
                        .forEach(lines::add);
            }
        }
        return all.toString();
    }
}
