package org.chrysalis.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What writes something: its form, filled in as {@link PagesSimulation} does. */
enum Task {
    CHANGE_STAGE(
            Pages.CHANGE_STAGE_FORM,
            Pages.CHANGE_STAGE,
            "/initiatives/#{reference}/journey/move",
            "stage",
            "date",
            Map.of("reason", "What was learned pointed that way", "deciders[0]", "Programme board")),
    LOG_ONE(
            Pages.LOG_ONE_FORM,
            Pages.LOG_ONE,
            "/initiatives/new",
            "stageId",
            "since",
            Map.of("changeSought", "Fewer handovers", "kind", "INNOVATION", "visibility", "ORGANISATION"));

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    /** What stands in the form and goes back as it is; of criteria, that all are met. */
    private static final List<String> CARRIED = List.of("_csrf", "submission", "shownVisit", "met");

    private final String form;
    private final String page;
    private final String path;
    private final String stage;
    private final String day;
    private final Map<String, String> typed;

    Task(String form, String page, String path, String stage, String day, Map<String, String> typed) {
        this.form = form;
        this.page = page;
        this.path = path;
        this.stage = stage;
        this.day = day;
        this.typed = typed;
    }

    /** The name under which its form is measured. */
    String form() {
        return form;
    }

    /** The same of sending it. */
    String page() {
        return page;
    }

    String path(String reference) {
        return path.replace("#{reference}", reference);
    }

    /** The names and values that are sent of a form as it was shown. */
    List<Map.Entry<String, String>> filled(String html) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(typed.entrySet());
        boolean chosen = false;
        Matcher input = INPUT.matcher(html);
        while (input.find()) {
            String name = first(NAME, input.group());
            boolean choice = name.equals(stage) && !chosen;
            if (choice || CARRIED.contains(name)) {
                fields.add(Map.entry(name, first(VALUE, input.group())));
                chosen |= choice;
            }
        }
        LocalDate today = LocalDate.now();
        fields.add(Map.entry(day + ".day", Integer.toString(today.getDayOfMonth())));
        fields.add(Map.entry(day + ".month", Integer.toString(today.getMonthValue())));
        fields.add(Map.entry(day + ".year", Integer.toString(today.getYear())));
        String name = "Warm hubs " + UUID.randomUUID();
        fields.add(Map.entry("name", name));
        fields.add(Map.entry("seen", name));
        return fields;
    }

    private static String first(Pattern attribute, String tag) {
        Matcher found = attribute.matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
