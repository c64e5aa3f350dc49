package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Made-up sums in made-up initiatives, of which anything may become on any day and some be entered late: what counted at
 * the end of the first day, with all that came and without all that went, is what counts at the end of the last.
 */
@ApplicationTest
@Transactional
class MoneyAddsUpTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private Council council;
    private Actor manager;
    private LocalDate today;

    @BeforeEach
    void found() {
        founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER);
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
    }

    /** A day on which it ended or was reopened, and the one on which that was entered: so many days ago. */
    private record Step(boolean ended, int ago, int entered) {}

    /** How a sum was written on a day; it goes on where it has no last day, which is so many days ago. */
    private record Written(int amount, @Nullable Integer last, boolean sure) {}

    private record Sum(
            List<Step> steps,
            TreeMap<Integer, Written> written,
            @Nullable Integer withdrawn) {

        /** As it stood at the end of a day. */
        @Nullable
        Written on(int ago) {
            Map.Entry<Integer, Written> latest = written.ceilingEntry(ago);
            return latest == null || withdrawn != null && withdrawn >= ago ? null : latest.getValue();
        }

        /**
         * What counts at the end of a day, which it does on its last.
         *
         * @param known of the initiative, what was entered by the end of that day, so many days ago, or after that of
         *     the other, which is no part of what is told
         */
        @Nullable
        Written counted(int ago, int known, int after) {
            boolean over = false;
            for (Step step : steps) {
                if (step.ago() >= ago && (step.entered() >= known || step.entered() < after)) {
                    over = step.ended();
                }
            }
            Written so = on(ago);
            return so == null || over || so.last() != null && so.last() > ago ? null : so;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 48, 77, 101})
    void isTheDifferenceBetweenTheTwoDays(int seed) {
        Random random = new Random(seed);
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Story story = council.started("Story " + i, today.minusDays(300), "Development");
            List<Step> steps = steps(random, story);
            for (int each = 1 + random.nextInt(5); each > 0; each--) {
                sums.add(sum(random, story, steps));
            }
        }
        for (int round = 0; round < 10; round++) {
            int since = 20 + random.nextInt(110);
            int until = round == 0 ? since : random.nextInt(since);
            List<ChangedMoney.Total> totals = Objects.requireNonNull(portfolios
                            .changes(manager, InitiativeFilter.NONE, today.minusDays(since), today.minusDays(until))
                            .money())
                    .totals();
            String between = "from %d to %d days ago: %s".formatted(since, until, totals);
            for (boolean yearly : List.of(false, true)) {
                int committed = 0;
                int hoped = 0;
                for (Sum sum : sums) {
                    Written before = sum.counted(since, since, until);
                    Written after = sum.counted(until, 0, 0);
                    committed += pounds(after, true, yearly) - pounds(before, true, yearly);
                    hoped += pounds(after, false, yearly) - pounds(before, false, yearly);
                }
                assertThat(told(totals, yearly, false)).as(between).isEqualTo(committed);
                assertThat(told(totals, yearly, true)).as(between).isEqualTo(hoped);
            }
        }
    }

    private static int pounds(@Nullable Written written, boolean sure, boolean yearly) {
        return written == null || written.sure() != sure || (written.last() == null) != yearly ? 0 : written.amount();
    }

    private static int told(List<ChangedMoney.Total> totals, boolean yearly, boolean hope) {
        return totals.stream()
                .filter(total -> total.pounds() != null && total.yearly() == yearly)
                .filter(total -> hope == (total.way().startsWith("hope")))
                .mapToInt(total -> Objects.requireNonNull(total.pounds()).intValueExact() * total.sign())
                .sum();
    }

    /** Ended and reopened, up to five times, each entered on its day or later, but before the next. */
    private List<Step> steps(Random random, Story story) {
        List<Step> steps = new ArrayList<>();
        int ago = 130;
        int turns = random.nextInt(6);
        for (int turn = 0; turn < turns; turn++) {
            ago -= random.nextInt(20);
            int entered = random.nextBoolean() ? ago : Math.max(ago - random.nextInt(15), 0);
            boolean ends = turn % 2 == 0;
            if (ends) {
                story.ended(today.minusDays(ago));
            } else {
                story.reopened(today.minusDays(ago), "Development");
            }
            steps.add(new Step(ends, ago, entered));
            ago = entered;
            if (ago < 20) {
                break;
            }
        }
        story.write();
        for (Step step : steps) {
            jdbc.sql(
                            step.ended()
                                    ? "update ending set entered_at = now() - ? * interval '1 day' where initiative_id = ? and ended_on = ?"
                                    : "update move set recorded_at = now() - ? * interval '1 day' where initiative_id = ? and moved_on = ?"
                                            + " and direction = 'REOPEN'")
                    .params(step.entered(), story.id, today.minusDays(step.ago()))
                    .update();
        }
        return steps;
    }

    private Sum sum(Random random, Story story, List<Step> steps) {
        TreeMap<Integer, Written> written = new TreeMap<>();
        int ago = 60 + random.nextInt(230);
        Written first = any(random);
        written.put(ago, first);
        long id = council.insert(
                """
                insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                values (?, ?, 'A source', ?, ?, ?, ?, now() - ? * interval '1 day') returning id""",
                founded.id(),
                story.id,
                first.amount(),
                today.minusDays(295),
                day(first.last()),
                first.sure(),
                ago);
        entry(id, story, "funding-added", ago);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            ago -= 1 + random.nextInt(60);
            if (ago < 0) {
                break;
            }
            Written next =
                    changed(random, Objects.requireNonNull(written.firstEntry()).getValue());
            written.put(ago, next);
            jdbc.sql("update funding set amount = ?, ends_on = ?, committed = ? where id = ?")
                    .params(next.amount(), day(next.last()), next.sure(), id)
                    .update();
            entry(id, story, "funding-changed", ago);
        }
        Integer withdrawn = random.nextInt(5) == 0 && ago > 1 ? (Integer) random.nextInt(ago) : null;
        if (withdrawn != null) {
            jdbc.sql("update funding set withdrawn_at = now() - ? * interval '1 day' where id = ?")
                    .params(withdrawn, id)
                    .update();
        }
        return new Sum(steps, written, withdrawn);
    }

    private static Written any(Random random) {
        return new Written(1 << random.nextInt(14), last(random), random.nextInt(3) > 0);
    }

    private static @Nullable Integer last(Random random) {
        return random.nextInt(4) == 0 ? null : (Integer) (random.nextInt(180) - 20);
    }

    /** In one respect or in all. */
    private static Written changed(Random random, Written was) {
        Written other = any(random);
        return switch (random.nextInt(4)) {
            case 0 -> new Written(other.amount(), was.last(), was.sure());
            case 1 -> new Written(was.amount(), other.last(), was.sure());
            case 2 -> new Written(was.amount(), was.last(), !was.sure());
            default -> other;
        };
    }

    private @Nullable LocalDate day(@Nullable Integer ago) {
        return ago == null ? null : today.minusDays(ago);
    }

    private void entry(long funding, Story story, String action, int ago) {
        council.insert("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action, changes)
                values (?, now() - ? * interval '1 day', 'Somebody', 'funding', ?, 'x', ?, ?, '[]') returning id""", founded.id(), ago, funding, story.id, action);
    }
}
