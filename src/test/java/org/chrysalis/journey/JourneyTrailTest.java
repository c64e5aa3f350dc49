package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trail of moves and reviews says what was before and after, and says nothing where nothing changed. */
@ApplicationTest
class JourneyTrailTest {

    private static final LocalDate HELD = LocalDate.of(2024, 5, 1);
    private static final LocalDate DUE = LocalDate.of(2024, 9, 1);

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDrafts drafts;

    @Autowired
    private ReviewReading reading;

    @Autowired
    private Initiatives initiatives;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, LocalDate.of(2024, 1, 8));
    }

    @Test
    void namesTheStagesBeforeAndAfterAlsoWhenItGoesRoundAgain() {
        stories.moved(ada, reference, 0, LocalDate.of(2024, 3, 1), "Round again");
        assertThat(last("initiative-moved")).contains("stage: Development > Development");
        stories.moved(ada, reference, 1, LocalDate.of(2024, 4, 1), "Ready");
        assertThat(last("initiative-moved")).contains("stage: Development > Prototyping");
    }

    @Test
    void namesTheCriterionOfWhichOnlyTheEvidenceChanged() {
        reviews.start(ada, reference, HELD);
        ReviewView.AnswerView answer = review().answers().get(0);
        say(answer, Answer.PARTLY, "Minutes");
        say(review().answers().get(0), Answer.PARTLY, "Minutes of May");
        assertThat(last("review-changed"))
                .containsExactly("criterion:  > " + answer.wording(), "evidence: Minutes > Minutes of May");
    }

    @Test
    void tellsTheConditionsThatAReviewAskedForBeforeAndAfter() {
        reviews.start(ada, reference, HELD);
        decide(asked("Ask the board"), asked("Ask the team"));
        assertThat(last("review-changed"))
                .containsExactly(
                        "decision:  > stay",
                        "people:  > Programme board",
                        "condition:  > Ask the board (Ada Admin, 1 September 2024)",
                        "condition:  > Ask the team (Ada Admin, 1 September 2024)");
        decide(asked("Ask the whole board"), asked("Ask the team"));
        assertThat(last("review-changed"))
                .containsExactly("condition: Ask the board (Ada Admin, 1 September 2024)"
                        + " > Ask the whole board (Ada Admin, 1 September 2024)");
        decide(asked("Ask the team"));
        assertThat(last("review-changed"))
                .containsExactly("condition: Ask the whole board (Ada Admin, 1 September 2024) > ");
    }

    @Test
    void saysNothingWhereAPartOfAReviewIsSavedAsItWas() {
        reviews.start(ada, reference, HELD);
        decide(asked("Ask the board"));
        say(review().answers().get(0), Answer.PARTLY, "Minutes");
        long before = entries();
        decide(asked("Ask the board"));
        say(review().answers().get(0), Answer.PARTLY, "Minutes");
        drafts.tell(ada, reference, 1, new ReviewParts.WhereWeAre(HELD, "", review().whereVersion()));
        assertThat(entries()).isEqualTo(before);
    }

    /** What it asked for follows from it, and not it from that. */
    @Test
    void tellsAReviewBeforeWhatItAskedFor() {
        reviews.start(ada, reference, HELD);
        decide(asked("Ask the board"), asked("Ask the team"));
        reviews.complete(ada, reference, 1, review().edition());
        assertThat(actions(3)).containsExactly("review-completed", "condition-kept", "condition-kept");
    }

    /** What a step says is met by then was so before it, as a pause that it ends was. */
    @Test
    void tellsWhatWasStillOpenBeforeTheReviewThatClosedIt() {
        reviews.start(ada, reference, HELD);
        decide(asked("Ask the board"));
        reviews.complete(ada, reference, 1, review().edition());
        long condition = stories.onlyId("condition", reference);
        int second = reviews.start(ada, reference, HELD);
        drafts.decide(
                ada,
                reference,
                second,
                new ReviewParts.Outcome(
                        Decision.STAY,
                        "",
                        null,
                        List.of("Programme board"),
                        List.of(asked("Ask the team")),
                        review(second).outcomeVersion()));
        reviews.complete(ada, reference, second, review(second).edition(), Set.of(condition));
        assertThat(actions(3)).containsExactly("condition-met", "review-completed", "condition-kept");
    }

    private ReviewView review(int number) {
        return reading.review(initiatives.open(ada, reference), number);
    }

    private void decide(ReviewParts.Asked... asked) {
        drafts.decide(
                ada,
                reference,
                1,
                new ReviewParts.Outcome(
                        Decision.STAY,
                        "",
                        null,
                        List.of("Programme board"),
                        List.of(asked),
                        review().outcomeVersion()));
    }

    private ReviewParts.Asked asked(String wording) {
        return new ReviewParts.Asked(wording, ada.personId(), DUE);
    }

    private void say(ReviewView.AnswerView answer, @Nullable Answer said, String evidence) {
        drafts.say(
                ada,
                reference,
                1,
                answer.topic(),
                List.of(new ReviewParts.Said(answer.id(), said, evidence, "", answer.version())));
    }

    private ReviewView review() {
        return review(1);
    }

    /** So many that were told last, in their order. */
    private List<String> actions(int most) {
        return stories.jdbc()
                .sql("""
                        select action from (select id, action from audit_entry where initiative_id = ?
                                            order by id desc limit ?) last order by id""")
                .params(stories.id(reference), most)
                .query(String.class)
                .list();
    }

    private long entries() {
        return stories.jdbc()
                .sql("select count(*) from audit_entry where initiative_id = ?")
                .param(stories.id(reference))
                .query(Long.class)
                .single();
    }

    /** What the last entry of this action says: "field: before > after" */
    private List<String> last(String action) {
        return stories.jdbc()
                .sql("""
                        select concat(c->>'field', ': ', c->>'before', ' > ', c->>'after')
                        from (select changes from audit_entry where initiative_id = ? and action = ? order by id desc limit 1) e,
                             jsonb_array_elements(e.changes) with ordinality as x (c, place)
                        order by place""")
                .params(stories.id(reference), action)
                .query(String.class)
                .list();
    }
}
