package org.chrysalis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.chrysalis.pathway.PathwayAdmin.Line;
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
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class CriteriaTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PathwayFixtures fixtures;

    @Autowired
    private Pathway pathway;

    @Autowired
    private PathwayAdmin pathwayAdmin;

    @Autowired
    private Criteria criteria;

    @Autowired
    private UsualActivities activities;

    @Autowired
    private WordingHistory history;

    private TestOrganisation council;
    private Actor admin;
    private long stage;

    @BeforeEach
    void startsFromTheFiveStages() {
        council = organisations.found();
        admin = council.admin();
        stage = fixtures.stage(council, "Development");
    }

    @Test
    void showsPeopleAndSafetyFirstWhateverWasAddedLast() {
        criteria.add(admin, new AddCriterion(stage, CriterionTopic.PEOPLE_AND_SAFETY, "Nobody is alone.", token()));

        assertThat(pathway.criteria(council.id(), stage))
                .extracting(CriterionView::wording)
                .startsWith("Risks to people are named, and someone minds each of them.", "Nobody is alone.");
    }

    @Test
    void addsOneCriterionForAFormThatIsSentTwice() {
        AddCriterion command = new AddCriterion(stage, CriterionTopic.VOICE, "They were asked.", token());

        assertThat(criteria.add(admin, command)).isEqualTo(criteria.add(admin, command));
        assertThat(pathway.criteria(council.id(), stage)).hasSize(8);
    }

    @Test
    void movesACriterionWithinItsTopicOnly() {
        List<Line> ground = ofTopic(CriterionTopic.GROUND);
        Place moved = criteria.place(admin, stage, ground.get(1).id(), 1);

        assertThat(moved).isEqualTo(new Place(2, 1, 2));
        assertThat(ofTopic(CriterionTopic.GROUND))
                .extracting(Line::id)
                .containsExactly(ground.get(1).id(), ground.get(0).id());
    }

    @Test
    void keepsTheWordingThatStoodWithWhatReplacedIt() {
        Line voice = ofTopic(CriterionTopic.VOICE).get(0);
        criteria.reword(
                admin, new RewordCriterion(stage, voice.id(), voice.version(), CriterionTopic.VOICE, "They said it."));

        List<WordingHistory.Entry> entries = history.entries(admin, stage, 25, 0);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).by()).isEqualTo(admin.name());
        WordingHistory.Version newest = entries.get(0).versions().get(0);
        assertThat(newest.number()).isEqualTo(2);
        assertThat(newest.words())
                .containsExactly(new WordingHistory.Words("wording", voice.wording(), "They said it."));
        assertThat(history.count(admin, stage)).isEqualTo(1 + 7 + 7 + 1);
    }

    @Test
    void refusesAnEditThatBeganFromAnOlderVersion() {
        Line voice = ofTopic(CriterionTopic.VOICE).get(0);
        criteria.reword(admin, new RewordCriterion(stage, voice.id(), 0, CriterionTopic.VOICE, "They said it."));

        assertThatThrownBy(() -> criteria.reword(
                        admin, new RewordCriterion(stage, voice.id(), 0, CriterionTopic.VOICE, "We said it.")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void asksARetiredCriterionNoMoreUntilItIsBroughtBack() {
        Line voice = ofTopic(CriterionTopic.VOICE).get(0);
        criteria.retire(admin, stage, voice.id(), 0);
        assertThat(ofTopic(CriterionTopic.VOICE)).isEmpty();
        assertThat(pathwayAdmin.stage(admin, stage).retiredCriteria())
                .extracting(Line::id)
                .containsExactly(voice.id());

        criteria.restore(admin, stage, voice.id());
        assertThat(ofTopic(CriterionTopic.VOICE)).hasSize(1);
    }

    @Test
    void retiresNoWordsThatThePersonNeverSaw() {
        Line voice = ofTopic(CriterionTopic.VOICE).get(0);
        criteria.reword(admin, new RewordCriterion(stage, voice.id(), 0, CriterionTopic.VOICE, "Quite other words."));
        assertThatThrownBy(() -> criteria.retire(admin, stage, voice.id(), 0)).isInstanceOf(Conflict.class);
        criteria.retire(admin, stage, voice.id(), 1);
        criteria.retire(admin, stage, voice.id(), 1);
        assertThat(ofTopic(CriterionTopic.VOICE)).isEmpty();

        long tea = activities.add(admin, new AddUsualActivity(stage, "Have tea.", token()));
        activities.reword(admin, new RewordUsualActivity(stage, tea, 0, "Have cake."));
        assertThatThrownBy(() -> activities.retire(admin, stage, tea, 0)).isInstanceOf(Conflict.class);
        activities.retire(admin, stage, tea, 1);
    }

    @Test
    void refusesMoreCriteriaThanAReviewCanBear() {
        for (int number = 8; number <= Criteria.MOST; number++) {
            criteria.add(admin, new AddCriterion(stage, CriterionTopic.VOICE, "Number " + number, token()));
        }
        assertThatThrownBy(
                        () -> criteria.add(admin, new AddCriterion(stage, CriterionTopic.VOICE, "One more", token())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void doesTheSameForUsualActivities() {
        long added = activities.add(admin, new AddUsualActivity(stage, "Have tea.", token()));
        activities.reword(admin, new RewordUsualActivity(stage, added, 0, "Have tea together."));
        activities.place(admin, stage, added, 1);
        assertThat(pathway.usualActivities(council.id(), stage))
                .extracting(UsualActivityView::wording)
                .hasSize(8)
                .startsWith("Have tea together.");

        activities.retire(
                admin, stage, added, pathwayAdmin.activity(admin, stage, added).version());
        assertThat(pathway.usualActivities(council.id(), stage)).hasSize(7);
        activities.restore(admin, stage, added);
        assertThat(pathway.usualActivities(council.id(), stage)).hasSize(8);
        assertThatThrownBy(() -> activities.reword(admin, new RewordUsualActivity(stage, added, 0, "Cake.")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isForThoseWhoMayManageStagesOnly() {
        Actor staff = council.staff();
        long id = ofTopic(CriterionTopic.VOICE).get(0).id();

        assertThatThrownBy(() -> criteria.retire(staff, stage, id, 0)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> criteria.add(staff, new AddCriterion(stage, CriterionTopic.VOICE, "X", token())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> activities.add(staff, new AddUsualActivity(stage, "X", token())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> history.entries(staff, stage, 25, 0)).isInstanceOf(Forbidden.class);
    }

    @Test
    void findsACriterionInItsOwnStageAndOrganisationOnly() {
        long id = ofTopic(CriterionTopic.VOICE).get(0).id();
        Actor stranger = organisations.found().admin();

        assertThatThrownBy(() -> criteria.retire(stranger, stage, id, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> criteria.retire(admin, fixtures.stage(council, "Scaling"), id, 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history.count(stranger, stage)).isInstanceOf(NotFound.class);
    }

    private List<Line> ofTopic(CriterionTopic topic) {
        return pathwayAdmin.stage(admin, stage).criteria().stream()
                .filter(line -> line.topic() == topic)
                .toList();
    }

    private static UUID token() {
        return UUID.randomUUID();
    }
}
