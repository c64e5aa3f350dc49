package org.chrysalis.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How lines that were read for some initiatives each become the lines for all of them: no initiative is in two parts,
 * so that how many there are in each add up.
 */
final class Parts {

    private static final Comparator<JsonNode> NULLS_LAST =
            Comparator.comparing(JsonNode::isNull).thenComparing(Parts::compared);

    private final boolean added;
    private final List<String> same;
    private final List<String> order;
    private final int most;

    private Parts(boolean added, List<String> same, List<String> order, int most) {
        this.added = added;
        this.same = same;
        this.order = order;
        this.most = most;
    }

    /**
     * Lines of which these columns are the same are one; every other number in them is added up, and every other word
     * is the same in all. Without columns there is one line in each part.
     */
    static Parts added(String... same) {
        return new Parts(true, List.of(same), List.of(), Integer.MAX_VALUE);
    }

    /** Lines about one initiative each, or the same in all: these columns tell two lines from each other. */
    static Parts gathered(String... same) {
        return new Parts(false, List.of(same), List.of(), Integer.MAX_VALUE);
    }

    /** @param order columns, one after the other; with a minus those from the last to the first; nothing comes last */
    Parts in(String... order) {
        return new Parts(added, same, List.of(order), most);
    }

    Parts atMost(int lines) {
        return new Parts(added, same, order, lines);
    }

    /** What each part says, put together: the lines that are given are used up in it. */
    List<JsonNode> together(Collection<JsonNode> parts) {
        Map<List<JsonNode>, JsonNode> lines = new LinkedHashMap<>();
        for (JsonNode part : parts) {
            for (JsonNode line : part) {
                lines.merge(same.stream().map(line::get).toList(), line, this::one);
            }
        }
        List<JsonNode> together = new ArrayList<>(lines.values());
        order.stream().map(Parts::by).reduce(Comparator::thenComparing).ifPresent(together::sort);
        return together.subList(0, Math.min(most, together.size()));
    }

    private JsonNode one(JsonNode before, JsonNode next) {
        if (!added) {
            return before;
        }
        ObjectNode sum = (ObjectNode) before;
        for (Map.Entry<String, JsonNode> column : next.properties()) {
            JsonNode more = column.getValue();
            if (more.isNumber() && !same.contains(column.getKey())) {
                add(sum, column.getKey(), more);
            }
        }
        return sum;
    }

    private static void add(ObjectNode sum, String column, JsonNode more) {
        JsonNode before = sum.get(column);
        if (before.isIntegralNumber() && more.isIntegralNumber()) {
            sum.put(column, before.longValue() + more.longValue());
        } else {
            sum.put(column, before.decimalValue().add(more.decimalValue()));
        }
    }

    private static Comparator<JsonNode> by(String column) {
        return column.startsWith("-")
                ? Comparator.comparing(line -> line.get(column.substring(1)), NULLS_LAST.reversed())
                : Comparator.comparing(line -> line.get(column), NULLS_LAST);
    }

    private static int compared(JsonNode one, JsonNode other) {
        if (one.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.isBoolean()
                ? Boolean.compare(one.booleanValue(), other.booleanValue())
                : one.asString().compareTo(other.asString());
    }
}
