package org.chrysalis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

@ApplicationTest
class StagesTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PathwayFixtures fixtures;

    @Autowired
    private Pathway pathway;

    @Autowired
    private Stages stages;

    @Autowired
    private PathwayRestart restart;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;
    private Actor admin;
    private long prototyping;

    @BeforeEach
    void startsFromTheFiveStages() {
        council = organisations.found();
        admin = council.admin();
        prototyping = fixtures.stage(council, "Prototyping");
    }

    @Test
    void addsAStageWhereItIsAskedFor() {
        stages.add(admin, newStage("Piloting", 3, UUID.randomUUID()));

        assertThat(names())
                .containsExactly("Development", "Prototyping", "Piloting", "Incubation", "Embedding", "Scaling");
    }

    @Test
    void addsOneStageForAFormThatIsSentTwice() {
        UUID token = UUID.randomUUID();
        long first = stages.add(admin, newStage("Piloting", 6, token));
        long second = stages.add(admin, newStage("Piloting", 6, token));

        assertThat(second).isEqualTo(first);
        assertThat(names()).hasSize(6);
    }

    @Test
    void refusesANameThatAnotherStageInUseHas() {
        assertThatThrownBy(() -> stages.add(admin, newStage("prototyping", 1, UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("name"));
        assertThatThrownBy(() -> stages.describe(admin, renamed(prototyping, 0, "SCALING")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesMoreStagesThanAnybodyCanKeepInMind() {
        for (int number = 6; number <= Stages.MOST; number++) {
            stages.add(admin, newStage("Stage " + number, number, UUID.randomUUID()));
        }
        assertThatThrownBy(() -> stages.add(admin, newStage("One more", 1, UUID.randomUUID())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void keepsEveryWordingAndWhoWroteIt() {
        stages.describe(admin, renamed(prototyping, 0, "Trying out"));

        assertThat(jdbc.sql("""
                        select number || ' ' || (wording ->> 'name') || ' ' || coalesce(person_id, 0)
                        from wording_version where subject_kind = 'STAGE' and subject_id = :id order by number""").param("id", prototyping).query(String.class).list())
                .containsExactly("1 Prototyping 0", "2 Trying out " + admin.personId());
    }

    @Test
    void keepsThePhaseThatAStageHad() {
        StageView stage = pathway.stage(council.id(), prototyping);
        stages.describe(
                admin,
                new DescribeStage(prototyping, 0, Phase.INCUBATION, stage.name(), stage.purpose(), stage.guidance()));

        assertThat(pathway.stage(council.id(), prototyping).phase()).isEqualTo(Phase.INCUBATION);
        assertThat(jdbc.sql("""
                        select wording ->> 'phase' from wording_version
                        where subject_kind = 'STAGE' and subject_id = :id order by number""").param("id", prototyping).query(String.class).list())
                .containsExactly("PROTOTYPING", "INCUBATION");
    }

    @Test
    void refusesAnEditThatBeganFromAnOlderVersion() {
        stages.describe(admin, renamed(prototyping, 0, "Trying out"));

        assertThatThrownBy(() -> stages.describe(admin, renamed(prototyping, 0, "Testing")))
                .isInstanceOf(Conflict.class);
        assertThat(pathway.stage(council.id(), prototyping).name()).isEqualTo("Trying out");
    }

    @Test
    void movesOnceWhenAskedTwiceForTheSamePlace() {
        stages.place(admin, prototyping, 3);
        Place again = stages.place(admin, prototyping, 3);

        assertThat(again.changed()).isFalse();
        assertThat(names()).containsExactly("Development", "Incubation", "Prototyping", "Embedding", "Scaling");
    }

    @Test
    void movesPastRetiredStagesWhichKeepTheirPlace() {
        stages.retire(admin, prototyping, 0);
        stages.place(admin, fixtures.stage(council, "Incubation"), 1);

        assertThat(names()).containsExactly("Incubation", "Development", "Embedding", "Scaling");
        assertThat(pathway.allStages(council.id()))
                .extracting(StageView::name)
                .containsExactly("Incubation", "Prototyping", "Development", "Embedding", "Scaling");
    }

    @Test
    void leavesAValidOrderWhenManyReorderAtOnce() throws Exception {
        List<Long> ids =
                pathway.stages(council.id()).stream().map(StageView::id).toList();
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> moves = new ArrayList<>();
            for (int number = 0; number < 24; number++) {
                long id = ids.get(number % 5);
                int place = 1 + (number * 7) % 5;
                moves.add(crowd.submit(() -> stages.place(admin, id, place)));
            }
            for (Future<?> move : moves) {
                move.get();
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(pathway.stages(council.id())).extracting(StageView::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(pathway.stages(council.id())).extracting(StageView::ordinal).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void leavesTheOrderAloneWhenWordsAreSavedThatWereReadBeforeAMove() {
        int version = pathway.stage(council.id(), prototyping).version();
        stages.place(admin, prototyping, 5);
        stages.describe(admin, renamed(prototyping, version, "Trying out"));

        assertThat(names()).endsWith("Trying out");
    }

    @Test
    void refusesToRetireAStageInWhichInitiativesStand() {
        fixtures.initiativeIn(council, prototyping);

        assertThatThrownBy(() -> stages.retire(admin, prototyping, 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly(1, 0));
    }

    @Test
    void refusesToRetireAStageInWhichInitiativesWorkAlongside() {
        long initiative = fixtures.initiativeIn(council, fixtures.stage(council, "Embedding"));
        fixtures.alongside(council, initiative, prototyping);

        assertThatThrownBy(() -> stages.retire(admin, prototyping, 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly(0, 1));
    }

    @Test
    void refusesToRetireTheLastStage() {
        List<StageView> all = pathway.stages(council.id());
        all.subList(1, 5).forEach(stage -> stages.retire(admin, stage.id(), 0));

        assertThatThrownBy(() -> stages.retire(admin, all.get(0).id(), 0)).isInstanceOf(Refused.class);
    }

    @Test
    void bringsAStageBackWhereItWas() {
        stages.retire(admin, prototyping, 0);
        assertThat(names()).doesNotContain("Prototyping");

        stages.restore(admin, prototyping);
        assertThat(names()).containsExactly("Development", "Prototyping", "Incubation", "Embedding", "Scaling");
    }

    @Test
    void refusesToBringBackAStageWhoseNameIsTaken() {
        stages.retire(admin, prototyping, 0);
        stages.add(admin, newStage("Prototyping", 2, UUID.randomUUID()));

        assertThatThrownBy(() -> stages.restore(admin, prototyping)).isInstanceOf(Refused.class);
    }

    @Test
    void startsAgainFromTheOtherTemplateAndKeepsWhatWasThere() {
        restart.startFrom(admin, UUID.randomUUID(), PathwayTemplate.SIX_STAGES);

        assertThat(names()).hasSize(6).startsWith("Mobilising");
        assertThat(pathway.allStages(council.id())).hasSize(11);

        restart.startFrom(admin, UUID.randomUUID(), PathwayTemplate.FIVE_STAGES);
        assertThat(names()).containsExactly("Development", "Prototyping", "Incubation", "Embedding", "Scaling");
    }

    @Test
    void doesNotStartAgainOnceSomethingWasLogged() {
        fixtures.initiativeIn(council, prototyping);

        assertThatThrownBy(() -> restart.startFrom(admin, UUID.randomUUID(), PathwayTemplate.SIX_STAGES))
                .isInstanceOf(Refused.class);
        assertThat(names()).hasSize(5);
    }

    @Test
    void recordsEveryChange() {
        stages.describe(admin, renamed(prototyping, 0, "Trying out"));
        stages.place(admin, prototyping, 1);
        stages.retire(admin, prototyping, 1);
        stages.restore(admin, prototyping);

        assertThat(jdbc.sql("""
                        select action || ' ' || changes::text from audit_entry
                        where organisation_id = :o and subject_kind = 'stage' and subject_id = :id order by id""")
                        .param("o", council.id())
                        .param("id", prototyping)
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        entry -> assertThat(entry)
                                .startsWith("stage-changed")
                                .contains("\"before\": \"Prototyping\"")
                                .contains("\"after\": \"Trying out\""),
                        entry -> assertThat(entry)
                                .startsWith("stage-moved")
                                .contains("\"before\": \"2\"")
                                .contains("\"after\": \"1\""),
                        entry -> assertThat(entry).startsWith("stage-retired"),
                        entry -> assertThat(entry).startsWith("stage-restored"));
    }

    @Test
    void isForThoseWhoMayManageStagesOnly() {
        Actor manager = council.manager();
        assertThatThrownBy(() -> stages.add(manager, newStage("Piloting", 1, UUID.randomUUID())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stages.describe(manager, renamed(prototyping, 0, "Trying out")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stages.place(manager, prototyping, 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stages.retire(manager, prototyping, 0)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stages.restore(manager, prototyping)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> restart.startFrom(manager, UUID.randomUUID(), PathwayTemplate.SIX_STAGES))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void doesNotReachAnotherOrganisationsStages() {
        Actor stranger = organisations.found().admin();
        assertThatThrownBy(() -> stages.describe(stranger, renamed(prototyping, 0, "Ours now")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stages.place(stranger, prototyping, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stages.retire(stranger, prototyping, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stages.restore(stranger, prototyping)).isInstanceOf(NotFound.class);
    }

    private List<String> names() {
        return pathway.stages(council.id()).stream().map(StageView::name).toList();
    }

    private static AddStage newStage(String name, int place, UUID submission) {
        return new AddStage(Phase.PROTOTYPING, name, "Try it.", "", place, submission);
    }

    private DescribeStage renamed(long stageId, int version, String name) {
        StageView stage = pathway.stage(council.id(), stageId);
        return new DescribeStage(stageId, version, stage.phase(), name, stage.purpose(), stage.guidance());
    }
}
