package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class HousekeeperTest {

    @Autowired
    private JdbcClient jdbc;

    private final Instant now = Instant.parse("2026-06-01T09:00:00Z");

    @Test
    void forgetsFormsThatWereSentLongAgoAndNoOthers() {
        UUID old = submission(now.minus(OldSubmissions.KEPT).minusSeconds(1));
        UUID young = submission(now.minus(OldSubmissions.KEPT).plusSeconds(1));
        new OldSubmissions(jdbc, Clock.fixed(now, ZoneOffset.UTC)).removeExpired(1_000);
        assertThat(jdbc.sql("select token from submission where token in (?, ?)")
                        .params(old, young)
                        .query(UUID.class)
                        .list())
                .containsExactly(young);
    }

    @Test
    void goesOnUntilNothingIsLeft() {
        List<Integer> asked = new ArrayList<>();
        new Housekeeper(List.of(chore(asked, Housekeeper.AT_ONCE, Housekeeper.AT_ONCE, 3))).sweep();
        assertThat(asked).hasSize(3);
    }

    @Test
    void goesOnWithTheOthersWhenOneFails() {
        List<Integer> asked = new ArrayList<>();
        Housekeeping broken = new Housekeeping() {
            @Override
            public int removeExpired(int most) {
                throw new IllegalStateException("no database");
            }

            @Override
            public String what() {
                return "things";
            }
        };
        assertThatCode(() -> new Housekeeper(List.of(broken, chore(asked, 0))).sweep())
                .doesNotThrowAnyException();
        assertThat(asked).hasSize(1);
    }

    private static Housekeeping chore(List<Integer> asked, int... answers) {
        return new Housekeeping() {
            @Override
            public int removeExpired(int most) {
                asked.add(most);
                return answers[asked.size() - 1];
            }

            @Override
            public String what() {
                return "things";
            }
        };
    }

    private UUID submission(Instant sent) {
        UUID token = UUID.randomUUID();
        jdbc.sql("insert into submission (token, person_id, purpose, created_at) values (?, 1, 'a form', ?)")
                .params(token, OffsetDateTime.ofInstant(sent, ZoneOffset.UTC))
                .update();
        return token;
    }
}
