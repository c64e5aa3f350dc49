package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A practice record for stories, drawn at random and written straight into the tables, withdrawn entries among it. It
 * keeps count of what it wrote as it goes: a second way to what pages read in SQL.
 */
class Records {

    private final Council council;
    private final Random random;
    private final LocalDate today;
    private final Map<Long, Map<String, Integer>> written = new HashMap<>();
    private final Map<Long, Map<String, String>> latest = new HashMap<>();
    private final long peopleKind;
    private final long otherKind;
    private final long[] markers;

    Records(Council council, Random random, LocalDate today) {
        this.council = council;
        this.random = random;
        this.today = today;
        this.peopleKind = kind("Young people", true);
        this.otherKind = kind("Buildings", false);
        this.markers = new long[] {marker("In the plan", 21), marker("In the rota", 22), marker("In the budget", 23)};
    }

    /** How much of something was recorded and not withdrawn. */
    int of(Story story, String what) {
        return written.getOrDefault(story.id, Map.of()).getOrDefault(what, 0);
    }

    /** The last of something, in its words; none where there is none. */
    String latest(Story story, String what) {
        return latest.getOrDefault(story.id, Map.of()).get(what);
    }

    void write(Story story) {
        for (int day = 400; day > 0; day -= 1 + random.nextInt(25)) {
            LocalDate on = today.minusDays(day);
            switch (random.nextInt(8)) {
                case 0 -> evidence(story, on);
                case 1 -> experiment(story, on);
                case 2 -> participation(story, on);
                case 3 -> risk(story, on);
                case 4 -> partner(story, on);
                case 5 -> ripple(story, on);
                case 6 -> protection(story, on);
                default -> funding(story, on);
            }
        }
        for (long marker : markers) {
            if (random.nextBoolean()) {
                insert(
                        story,
                        "insert into ordinary_mark (organisation_id, initiative_id, recorded_at, marker_id, wording, marked_on)"
                                + " values (?, ?, now(), ?, 'As it was', ?) returning id",
                        marker,
                        today.minusDays(9));
                count(story, "marked");
            }
        }
    }

    private void evidence(Story story, LocalDate on) {
        String says = any("SUPPORTS", "MIXED", "NO_DIFFERENCE", "CONTRADICTS", "NOT_SAID");
        boolean gone = insert(
                story,
                "insert into evidence (organisation_id, initiative_id, recorded_at, found, says, kind, found_on)"
                        + " values (?, ?, now(), ?, ?, 'DATA', ?) returning id",
                "evidence",
                "Found on " + on,
                says,
                on);
        if (!gone) {
            count(story, says);
            last(story, "found", "Found on " + on);
        }
    }

    private void experiment(Story story, LocalDate on) {
        String decision = any("KEEP", "CHANGE", "STOP", "INCONCLUSIVE", "");
        boolean gone = insert(
                story,
                "insert into experiment (organisation_id, initiative_id, recorded_at, question, happened, decision, decided_on)"
                        + " values (?, ?, now(), ?, 'It went so', nullif(?, ''), ?) returning id",
                "experiment",
                "Asked on " + on,
                decision,
                decision.isEmpty() ? null : on);
        if (!gone) {
            count(story, decision.isEmpty() ? "undecided" : decision);
            if (!decision.isEmpty()) {
                last(story, "asked", "Asked on " + on);
            }
        }
    }

    private void participation(Story story, LocalDate on) {
        int people = 1 + random.nextInt(12);
        String say = any("INFORMED", "CONSULTED", "INVOLVED", "SHARED", "LED", "");
        LocalDate told = random.nextBoolean() ? on.plusDays(random.nextInt(5)) : null;
        boolean gone = insert(
                story,
                "insert into participation (organisation_id, initiative_id, recorded_at, who, what, families, say, told_on, held_on)"
                        + " values (?, ?, now(), array ['FAMILIES'], ?, ?, nullif(?, ''), ?, ?) returning id",
                "participation",
                "Met on " + on,
                people,
                say,
                told,
                on);
        if (!gone) {
            count(story, "occasions");
            add(story, "people", people < 5 ? 1 : people);
            count(story, people < 5 ? "few" : "many");
            count(story, say.isEmpty() ? "unsaid" : say);
            if (told != null) {
                count(story, "told");
            } else if (!say.equals("INFORMED")) {
                count(story, "waiting");
            }
            last(story, "met", "Met on " + on);
        }
    }

    private void risk(Story story, LocalDate on) {
        boolean people = random.nextBoolean();
        String state = any("OPEN", "REDUCED", "ACCEPTED", "HAPPENED", "CLOSED");
        boolean gone = insert(
                story,
                "insert into risk (organisation_id, initiative_id, recorded_at, kind_id, wording, state)"
                        + " values (?, ?, now(), ?, ?, ?) returning id",
                "risk",
                people ? peopleKind : otherKind,
                "Feared on " + on,
                state);
        if (!gone) {
            boolean over = List.of("HAPPENED", "CLOSED").contains(state);
            count(
                    story,
                    people && state.equals("HAPPENED")
                            ? "happened to people"
                            : over ? "risks over" : people ? "risks to people" : "other risks");
        }
    }

    private void partner(Story story, LocalDate on) {
        String strength = any("ABSENT", "FRAGILE", "GROWING", "STRONG", "SHARED_PURPOSE", "");
        long partner = council.insert(
                "insert into partner (organisation_id, initiative_id, recorded_at, name, kind) values (?, ?, now(), ?, 'HEALTH') returning id",
                council.id,
                story.id,
                "Partner since " + on);
        boolean gone = withdrawSome("partner", partner);
        if (!strength.isEmpty()) {
            note(story, partner, on.minusDays(3), any("ABSENT", "STRONG"));
            note(story, partner, on, strength);
        }
        if (!gone) {
            count(story, "partners");
            count(story, strength.isEmpty() ? "partner unsaid" : "partner " + strength);
        }
    }

    private void note(Story story, long partner, LocalDate on, String strength) {
        council.insert(
                "insert into partner_strength (organisation_id, initiative_id, recorded_at, partner_id, noted_on, strength) values (?, ?, now(), ?, ?, ?) returning id",
                council.id,
                story.id,
                partner,
                on,
                strength);
    }

    private void ripple(Story story, LocalDate on) {
        String wanted = any("WANTED", "UNWANTED", "BOTH", "TOO_SOON");
        boolean gone = insert(
                story,
                "insert into ripple (organisation_id, initiative_id, recorded_at, what, wanted, seen_on)"
                        + " values (?, ?, now(), ?, ?, ?) returning id",
                "ripple",
                "Seen on " + on,
                wanted,
                on);
        if (!gone) {
            count(story, "ripple " + wanted);
            last(story, "seen", "Seen on " + on);
        }
    }

    private void protection(Story story, LocalDate on) {
        LocalDate ends = random.nextBoolean() ? today.plusDays(random.nextInt(200)) : null;
        LocalDate lifted = random.nextInt(3) == 0 ? on.plusDays(1) : null;
        boolean gone = insert(
                story,
                "insert into protection (organisation_id, initiative_id, recorded_at, kind, what, starts_on, ends_on, lifted_on)"
                        + " values (?, ?, now(), 'SPACE', ?, ?, ?, ?) returning id",
                "protection",
                "Sheltered since " + on,
                on,
                ends,
                lifted);
        // Nothing shelters what has ended.
        if (!gone && lifted == null && story.on(today) != null) {
            count(story, "protections");
            if (ends != null) {
                earliest(story, "next end", ends);
            }
        }
    }

    private void funding(Story story, LocalDate on) {
        boolean committed = random.nextInt(3) > 0;
        LocalDate ends = random.nextInt(9) == 0 ? null : on.plusDays(random.nextInt(600));
        boolean gone = insert(
                story,
                "insert into funding (organisation_id, initiative_id, recorded_at, source, amount, starts_on, ends_on, committed)"
                        + " values (?, ?, now(), ?, 1000, ?, ?, ?) returning id",
                "funding",
                "Grant of " + on,
                on,
                ends,
                committed);
        if (!gone) {
            count(story, committed ? "committed" : "hoped for");
            if (committed && ends == null) {
                count(story, "without end");
            } else if (committed) {
                furthest(story, "money ends", ends);
            }
        }
    }

    /** @param rest the table, from which one in six is withdrawn, then what else the statement asks for */
    private boolean insert(Story story, String sql, Object... rest) {
        boolean mark = !(rest[0] instanceof String);
        List<Object> values = new ArrayList<>(List.of(council.id, story.id));
        for (int i = mark ? 0 : 1; i < rest.length; i++) {
            values.add(rest[i]);
        }
        long id = council.insert(sql, values.toArray());
        return !mark && withdrawSome((String) rest[0], id);
    }

    private boolean withdrawSome(String table, long id) {
        if (random.nextInt(6) > 0) {
            return false;
        }
        council.jdbc
                .sql("update " + table + " set withdrawn_at = now() where id = ?")
                .param(id)
                .update();
        return true;
    }

    private long kind(String name, boolean people) {
        return council.insert(
                "insert into risk_kind (organisation_id, name, people, ordinal) values (?, ?, ?, 9) returning id",
                council.id,
                name,
                people);
    }

    private long marker(String name, int ordinal) {
        return council.insert(
                "insert into ordinary_marker (organisation_id, name, ordinal) values (?, ?, ?) returning id",
                council.id,
                name,
                ordinal);
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private void count(Story story, String what) {
        add(story, what, 1);
    }

    private void add(Story story, String what, int many) {
        written.computeIfAbsent(story.id, any -> new HashMap<>()).merge(what, many, Integer::sum);
    }

    /** What is written last is the latest: the record is written in the order of time. */
    private void last(Story story, String what, String words) {
        latest.computeIfAbsent(story.id, any -> new HashMap<>()).put(what, words);
    }

    private void earliest(Story story, String what, LocalDate day) {
        latest.computeIfAbsent(story.id, any -> new HashMap<>())
                .merge(what, day.toString(), (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private void furthest(Story story, String what, LocalDate day) {
        latest.computeIfAbsent(story.id, any -> new HashMap<>())
                .merge(what, day.toString(), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
