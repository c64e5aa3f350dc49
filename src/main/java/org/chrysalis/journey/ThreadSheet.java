package org.chrysalis.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What runs through all stages, as a sheet: a row for each visit, also for those in which there was nothing of it. */
@Component
class ThreadSheet implements RecordSheet {

    private final Threads threads;
    private final MessageSource messages;

    ThreadSheet(Threads threads, MessageSource messages) {
        this.threads = threads;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public List<String> headings() {
        return Stream.concat(
                        Stream.of(
                                "journey.sheet.number",
                                "journey.sheet.stage",
                                "journey.sheet.from",
                                "journey.sheet.to"),
                        threads.all().stream().map(thread -> "journey.thread." + thread.name()))
                .toList();
    }

    @Override
    public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
        return threads.visits(initiative).stream().map(this::row).toList();
    }

    /** What was before the first visit is in none, and says so as on the page. */
    private List<String> row(Threads.Row visit) {
        List<String> row = new ArrayList<>(List.of(
                visit.before() ? "" : String.valueOf(visit.number()),
                visit.before()
                        ? messages.getMessage("journey.threads.before", null, Locale.UK)
                        : RecordSheet.text(visit.stageName()),
                RecordSheet.text(visit.from()),
                RecordSheet.text(visit.to())));
        visit.counts().forEach(count -> row.add(String.valueOf(count)));
        return row;
    }
}
