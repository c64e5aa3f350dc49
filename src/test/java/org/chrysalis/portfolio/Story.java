package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What happened to an initiative, told in order, and written as the journey would write it. It can say by itself how
 * things stood on a day, by going through what happened one by one: a second way to what the board reads in SQL.
 */
class Story {

    /** How things stood at the end of a day. */
    record Standing(
            String stage, LocalDate since, int visits, int timesHere, boolean paused, TreeSet<String> alongside) {}

    private record Happening(LocalDate day, String what, String stage) {}

    final Council council;
    final String name;
    final String reference;
    final long id;
    private final int number;
    private final List<Happening> happenings = new ArrayList<>();
    private String visibility = "ORGANISATION";
    private String kind = "NOT_SURE";
    private Long team;

    Story(Council council, String name, LocalDate day, String stage) {
        this.council = council;
        this.name = name;
        this.number = council.stories.size() + 1;
        this.reference = council.code + "-%02d".formatted(number);
        this.id = council.insert("select nextval(pg_get_serial_sequence('initiative', 'id'))");
        happenings.add(new Happening(day, "start", stage));
    }

    Story moved(LocalDate day, String stage) {
        return happened(day, "move", stage);
    }

    Story paused(LocalDate day) {
        return happened(day, "pause", "");
    }

    Story resumed(LocalDate day) {
        return happened(day, "resume", "");
    }

    Story ended(LocalDate day) {
        return happened(day, "end", "");
    }

    Story reopened(LocalDate day, String stage) {
        return happened(day, "reopen", stage);
    }

    Story alsoIn(LocalDate day, String stage) {
        return happened(day, "also", stage);
    }

    Story noLongerIn(LocalDate day, String stage) {
        return happened(day, "stop", stage);
    }

    Story onlyForItsTeam() {
        visibility = "TEAM";
        return this;
    }

    Story inTeam(long id) {
        team = id;
        return this;
    }

    Story ofKind(String value) {
        kind = value;
        return this;
    }

    private Story happened(LocalDate day, String what, String stage) {
        happenings.add(new Happening(day, what, stage));
        return this;
    }

    /** A main visit, from a day to a day or until now. */
    record Visited(String stage, LocalDate from, LocalDate to, boolean reopened) {}

    /** The main visits in order, worked out from what happened. */
    List<Visited> visits() {
        List<Visited> visits = new ArrayList<>();
        for (Happening each : happenings) {
            boolean begins = List.of("start", "move", "reopen").contains(each.what());
            int last = visits.size() - 1;
            if (last >= 0
                    && visits.get(last).to() == null
                    && (begins || each.what().equals("end"))) {
                Visited left = visits.get(last);
                visits.set(last, new Visited(left.stage(), left.from(), each.day(), left.reopened()));
            }
            if (begins) {
                visits.add(
                        new Visited(each.stage(), each.day(), null, each.what().equals("reopen")));
            }
        }
        return visits;
    }

    /** Where it began to rest, and when. */
    record Rested(LocalDate day, String stage) {}

    /** In order, each in the stage in which it stood by then: other moves of the same day came before it or after it. */
    List<Rested> rests() {
        List<Rested> rests = new ArrayList<>();
        String stage = "";
        for (Happening each : happenings) {
            if (List.of("start", "move", "reopen").contains(each.what())) {
                stage = each.stage();
            } else if (each.what().equals("pause")) {
                rests.add(new Rested(each.day(), stage));
            }
        }
        return rests;
    }

    /** The days on which something of this kind happened. */
    List<LocalDate> daysOf(String what) {
        return happenings.stream()
                .filter(each -> each.what().equals(what))
                .map(Happening::day)
                .toList();
    }

    /** The day of the first visit. */
    LocalDate began() {
        return happenings.get(0).day();
    }

    /** None while it had not begun, and once it had ended. */
    Standing on(LocalDate day) {
        Standing now = null;
        int visits = 0;
        boolean paused = false;
        Map<String, Integer> times = new HashMap<>();
        TreeSet<String> alongside = new TreeSet<>();
        for (Happening each : happenings) {
            if (each.day().isAfter(day)) {
                break;
            }
            switch (each.what()) {
                case "start", "move", "reopen" -> {
                    times.merge(each.stage(), 1, Integer::sum);
                    now = new Standing(each.stage(), each.day(), ++visits, times.get(each.stage()), false, alongside);
                }
                case "pause" -> paused = true;
                case "resume" -> paused = false;
                case "also" -> alongside.add(each.stage());
                case "stop" -> alongside.remove(each.stage());
                default -> {
                    now = null;
                    paused = false;
                    alongside.clear();
                }
            }
        }
        return now == null ? null : new Standing(now.stage, now.since, now.visits, now.timesHere, paused, alongside);
    }

    /**
     * Puts the day of the last move or reopening so many days earlier, as a correction does, in what was written too.
     *
     * @return whether there is one that can be
     */
    boolean corrected(int days) {
        int last = -1;
        for (int i = 1; i < happenings.size(); i++) {
            last = List.of("move", "reopen").contains(happenings.get(i).what()) ? i : last;
        }
        if (last < 0
                || happenings
                        .get(last - 1)
                        .day()
                        .isAfter(happenings.get(last).day().minusDays(days))) {
            return false;
        }
        Happening wrong = happenings.get(last);
        LocalDate day = wrong.day().minusDays(days);
        happenings.set(last, new Happening(day, wrong.what(), wrong.stage()));
        boolean reopened = wrong.what().equals("reopen");
        int ordinal = visits().size();
        for (String sql : List.of(
                "update move set moved_on = :day where initiative_id = :id and ordinal = :ordinal",
                "update visit set started_on = :day where initiative_id = :id and ordinal = :ordinal",
                reopened
                        ? "update ending set reopened_on = :day where initiative_id = :id and reopened_on = :wrong"
                        : "update visit set ended_on = :day where initiative_id = :id and ordinal = :ordinal - 1",
                "update initiative set stage_since = :day where id = :id")) {
            council.jdbc
                    .sql(sql)
                    .param("day", day)
                    .param("wrong", wrong.day())
                    .param("id", id)
                    .param("ordinal", ordinal)
                    .update();
        }
        return true;
    }

    /** Writes it with everything that happened so far. */
    Story write() {
        Standing last = on(LocalDate.MAX);
        LocalDate since = happenings.get(0).day();
        String stage = happenings.get(0).stage();
        int visits = 0;
        for (Happening each : happenings) {
            if (List.of("start", "move", "reopen").contains(each.what())) {
                since = each.day();
                stage = each.stage();
                visits++;
            }
        }
        council.insert(
                """
                insert into initiative (id, organisation_id, number, reference, name, status, kind, visibility, team_id,
                                        stage_id, stage_since, visit_count, logged_at, last_recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), now()) returning id""",
                id,
                council.id,
                number,
                reference,
                name,
                last == null ? "ENDED" : last.paused ? "PAUSED" : "ACTIVE",
                kind,
                visibility,
                team,
                council.stages.get(stage),
                since,
                visits);
        int ordinal = 0;
        Long open = null;
        Long latest = null;
        Map<String, Long> alongside = new HashMap<>();
        for (Happening each : happenings) {
            switch (each.what()) {
                case "start", "move", "reopen" -> {
                    close("visit", open, each.day());
                    Long before = open == null ? latest : open;
                    open = visit(each, ++ordinal);
                    latest = open;
                    if (ordinal > 1) {
                        move(each, ordinal, before, open);
                    }
                }
                case "also" -> alongside.put(each.stage(), visit(each, null));
                case "stop" -> close("visit", alongside.remove(each.stage()), each.day());
                case "pause" ->
                    council.insert(
                            "insert into pause (organisation_id, initiative_id, visit_id, started_on, reason) values"
                                    + " (?, ?, ?, ?, 'Because') returning id",
                            council.id,
                            id,
                            open,
                            each.day());
                case "resume" -> resume(each.day());
                default -> {
                    close("visit", open, each.day());
                    open = null;
                    alongside.values().forEach(visit -> close("visit", visit, each.day()));
                    alongside.clear();
                    long ending = council.insert(
                            "insert into ending (organisation_id, initiative_id, ended_on, cause, why) values (?, ?,"
                                    + " ?, 'OTHER', 'Because') returning id",
                            council.id,
                            id,
                            each.day());
                    council.jdbc
                            .sql("update pause set ended_on = ?, ended_with_ending_id = ? where initiative_id = ?"
                                    + " and ended_on is null")
                            .params(each.day(), ending, id)
                            .update();
                }
            }
            if (each.what().equals("reopen")) {
                council.jdbc
                        .sql("update ending set reopened_on = ? where initiative_id = ? and reopened_on is null")
                        .params(each.day(), id)
                        .update();
            }
        }
        return this;
    }

    Story person(long person, String part) {
        council.belongs(person);
        council.jdbc
                .sql("insert into initiative_person (initiative_id, person_id, part) values (?, ?, ?)")
                .params(id, person, part)
                .update();
        return this;
    }

    Story tagged(String tag) {
        council.jdbc
                .sql("insert into initiative_tag (initiative_id, tag) values (?, ?)")
                .params(id, tag)
                .update();
        return this;
    }

    private long visit(Happening each, Integer ordinal) {
        return council.insert(
                """
                insert into visit (organisation_id, initiative_id, stage_id, main, ordinal, started_on)
                values (?, ?, ?, ?, ?, ?) returning id""", council.id, id, council.stages.get(each.stage()), ordinal != null, ordinal, each.day());
    }

    private void move(Happening each, int ordinal, Long from, long to) {
        long move = council.insert(
                """
                insert into move (organisation_id, initiative_id, ordinal, direction, from_visit_id, to_visit_id, moved_on, reason, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, 'Because', now()) returning id""", council.id, id, ordinal, each.what().equals("reopen") ? "REOPEN" : "ON", from, to, each.day());
        council.jdbc
                .sql("insert into move_decider (move_id, ordinal, name) values (?, 1, 'The board')")
                .param(move)
                .update();
    }

    private void close(String table, Long row, LocalDate day) {
        if (row != null) {
            council.jdbc
                    .sql("update " + table + " set ended_on = ? where id = ?")
                    .params(day, row)
                    .update();
        }
    }

    private void resume(LocalDate day) {
        council.jdbc
                .sql("update pause set ended_on = ? where initiative_id = ? and ended_on is null")
                .params(day, id)
                .update();
    }
}
