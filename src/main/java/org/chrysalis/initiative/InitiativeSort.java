package org.chrysalis.initiative;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The order of a list: a column, upwards or downwards; written {@code name} or {@code -name}. */
public record InitiativeSort(Column column, boolean downwards) {

    /** What was recorded last comes first. */
    public static final InitiativeSort USUAL = new InitiativeSort(Column.RECORDED, true);

    /** Each ends on something that no two initiatives of an organisation share, so that pages never overlap. */
    public enum Column {
        REFERENCE("reference", "i.number %s"),
        NAME("name", "lower(i.name) collate alphabet %s, i.id %s"),
        STAGE("stage", "s.ordinal %s, i.number %s"),
        SINCE("since", "i.stage_since %s, i.id %s"),
        STATUS("status", "i.status %s, i.number %s"),
        RECORDED("recorded", "i.last_recorded_at %s, i.id %s"),
        NEXT_DATE("next", "i.next_due_on %s nulls last, i.id %s");

        private final String key;
        private final String order;

        Column(String key, String order) {
            this.key = key;
            this.order = order;
        }

        public String key() {
            return key;
        }

        String order(boolean downwards) {
            return order.replace("%s", downwards ? "desc" : "asc");
        }
    }

    /** What cannot be understood asks for the usual order. */
    public static InitiativeSort parse(@Nullable String written) {
        if (written == null) {
            return USUAL;
        }
        boolean downwards = written.startsWith("-");
        String key = downwards ? written.substring(1) : written;
        return Arrays.stream(Column.values())
                .filter(column -> column.key.equals(key))
                .findFirst()
                .map(column -> new InitiativeSort(column, downwards))
                .orElse(USUAL);
    }

    public String written() {
        return (downwards ? "-" : "") + column.key;
    }

    String orderBy() {
        return " order by " + column.order(downwards);
    }

    boolean needsStage() {
        return column == Column.STAGE;
    }
}
