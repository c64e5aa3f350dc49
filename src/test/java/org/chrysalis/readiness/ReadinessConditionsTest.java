package org.chrysalis.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The list of conditions, which is the organisation's own. */
@ApplicationTest
@Transactional
class ReadinessConditionsTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private ReadinessConditions conditions;

    @Autowired
    private ReadinessStories stories;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;
    private Actor ada;

    @BeforeEach
    void founds() {
        council = organisations.found();
        ada = council.admin();
    }

    @Test
    void addsOneAtTheEndOnceThoughItWasSentTwice() {
        UUID token = UUID.randomUUID();
        SaveCondition command = new SaveCondition("Room to move", "We may decide.", 0);
        conditions.add(ada, token, command);
        conditions.add(ada, token, command);
        assertThat(names()).hasSize(11).endsWith("Room to move");
        assertThatThrownBy(() -> conditions.add(ada, UUID.randomUUID(), new SaveCondition("HONESTY", "Twice", 0)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("name"));
    }

    @Test
    void addsNoMoreThanAnybodyAnswers() {
        for (int number = 11; number <= ReadinessConditions.MOST; number++) {
            conditions.add(ada, UUID.randomUUID(), new SaveCondition("Condition " + number, "It holds.", 0));
        }
        assertThatThrownBy(() -> conditions.add(ada, UUID.randomUUID(), new SaveCondition("One more", "It holds.", 0)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("readiness.condition.too-many"));
    }

    @Test
    void keepsTheWordsThatItHad() {
        long id = stories.condition(ada, "Honesty");
        conditions.reword(ada, id, new SaveCondition("Candour", "We say it.", 0));
        conditions.reword(ada, id, new SaveCondition("Candour", "We say it early.", 1));
        assertThat(conditions.wordings(ada, id))
                .extracting(EarlierWording::name, EarlierWording::explanation, EarlierWording::replacedBy)
                .containsExactly(
                        tuple("Candour", "We say it.", "Ada Admin"),
                        tuple(
                                "Honesty",
                                "Bad news travels early, upwards as well as sideways, and nobody pays for having told it.",
                                "Ada Admin"));
        assertThatThrownBy(() -> conditions.reword(ada, id, new SaveCondition("Mine", "Mine.", 1)))
                .isInstanceOf(Conflict.class);
        conditions.reword(ada, id, new SaveCondition("Candour", "We say it early.", 2));
        assertThat(conditions.wordings(ada, id)).hasSize(2);
    }

    @Test
    void movesOneAmongThoseThatAreAsked() {
        conditions.retire(ada, stories.condition(ada, "Honesty"), 0);
        conditions.place(ada, stories.condition(ada, "Headspace"), 1);
        assertThat(names())
                .startsWith("Headspace", "Learning culture", "Leadership is shared")
                .endsWith("Honesty");
        conditions.place(ada, stories.condition(ada, "Headspace"), 99);
        assertThat(names()).startsWith("Learning culture").endsWith("Headspace", "Honesty");
        conditions.restore(ada, stories.condition(ada, "Honesty"), 1);
        assertThat(names()).hasSize(10);
        assertThat(stories.trail(ada, "readiness-condition"))
                .containsExactly(
                        "readiness-condition-retired",
                        "readiness-condition-moved",
                        "readiness-condition-moved",
                        "readiness-condition-restored");
    }

    @Test
    void belongsToOneOrganisationAndItsAdministrators() {
        long id = stories.condition(ada, "Honesty");
        Actor stranger = organisations.found().admin();
        assertThatThrownBy(() -> conditions.one(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conditions.retire(stranger, id, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conditions.place(stranger, id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conditions.all(council.manager())).isInstanceOf(Forbidden.class);
    }

    @Test
    void givesOrganisationsThatWereThereBeforeTheSameList() {
        List<String> migrated =
                jdbc.sql("""
                        select name || ' ' || explanation from readiness_condition
                        where organisation_id = ? order by ordinal""").param(ada.organisationId()).query(String.class).list();
        String migration = read("db/migration/V240__readiness_create_condition.sql");
        assertThat(migrated)
                .hasSize(10)
                .allSatisfy(words -> assertThat(migration.replace("', '", " ")).contains(words));
    }

    private static String read(String resource) {
        try (var in = new org.springframework.core.io.ClassPathResource(resource).getInputStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> names() {
        return conditions.all(ada).stream().map(ConditionView::name).toList();
    }
}
