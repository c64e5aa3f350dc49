package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.stereotype.Component;

/** What the rows of authorisation/journey.csv point at. */
@Component
class JourneySubjects implements AuthorisationSubjects {

    private final JourneyStories stories;
    private final Journey journey;
    private final Pauses pauses;
    private final Alongside alongside;
    private final Endings endings;
    private final Reviews reviews;
    private final ReviewDrafts reviewDrafts;
    private final Activities activities;
    private final Pathway pathway;

    /** Two names of one row may mean the same initiative. */
    private final Map<TestOrganisation, String> references = new WeakHashMap<>();

    JourneySubjects(
            JourneyStories stories,
            Journey journey,
            Pauses pauses,
            Alongside alongside,
            Endings endings,
            Reviews reviews,
            ReviewDrafts reviewDrafts,
            Activities activities,
            Pathway pathway) {
        this.stories = stories;
        this.journey = journey;
        this.pauses = pauses;
        this.alongside = alongside;
        this.endings = endings;
        this.reviews = reviews;
        this.reviewDrafts = reviewDrafts;
        this.activities = activities;
        this.pathway = pathway;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.ofEntries(
                Map.entry("journey", council -> logged(council.admin())),
                Map.entry("paused-journey", council -> paused(council.admin())),
                Map.entry("ended-journey", council -> ended(council.admin())),
                Map.entry("pause/reference", this::withPause),
                Map.entry("pause/id", council -> stories.onlyId("pause", withPause(council))),
                Map.entry("alongside/reference", this::withAlongside),
                Map.entry("alongside/id", council -> alongsideId(withAlongside(council))),
                Map.entry("open-condition/reference", this::withCondition),
                Map.entry("open-condition/id", council -> stories.onlyId("condition", withCondition(council))),
                Map.entry("check-in/reference", this::withCheckIn),
                Map.entry("check-in/id", council -> stories.onlyId("check_in", withCheckIn(council))),
                Map.entry("met-condition/reference", this::withMetCondition),
                Map.entry("met-condition/id", council -> stories.onlyId("condition", withMetCondition(council))),
                Map.entry("done-check-in/reference", this::withDoneCheckIn),
                Map.entry("done-check-in/id", council -> stories.onlyId("check_in", withDoneCheckIn(council))),
                Map.entry("ending/reference", this::withCheckIn),
                Map.entry("ending/id", council -> stories.onlyId("ending", withCheckIn(council))),
                Map.entry("reviewed", council -> reviewed(council.admin())),
                Map.entry("decided", council -> decided(council.admin())),
                Map.entry("activity/reference", this::withActivity),
                Map.entry("activity/id", council -> stories.onlyId("activity", withActivity(council))));
    }

    private String logged(Actor actor) {
        return stories.logged(actor, "Warm hubs", 0, LocalDate.of(2024, 1, 8));
    }

    private String paused(Actor actor) {
        String reference = logged(actor);
        pauses.pause(
                actor,
                reference,
                new PauseInitiative(
                        LocalDate.of(2024, 2, 1), "Short of people", List.of("Programme board"), null, null));
        return reference;
    }

    private String withPause(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> paused(council.admin()));
    }

    private String withAlongside(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council.admin());
            alongside.begin(
                    council.admin(),
                    reference,
                    stories.stage(council.admin(), 4).id(),
                    LocalDate.of(2024, 2, 1));
            return reference;
        });
    }

    private long alongsideId(String reference) {
        return stories.jdbc()
                .sql("select id from visit where initiative_id = ? and not main")
                .param(stories.id(reference))
                .query(Long.class)
                .single();
    }

    private String ended(Actor actor) {
        String reference = logged(actor);
        endings.end(
                actor,
                reference,
                new EndInitiative(
                        LocalDate.of(2024, 2, 1),
                        EndingCause.PLANNED_STOP,
                        List.of("Programme board"),
                        "Planned",
                        "",
                        "",
                        "Nobody needs it",
                        List.of(new EndInitiative.PlannedCheckIn(LocalDate.of(2024, 8, 1), "Ask the team", null)),
                        null,
                        null));
        return reference;
    }

    private String withCondition(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council.admin());
            long criterion = pathway.criteria(
                            council.id(), stories.stage(council.admin(), 0).id())
                    .get(0)
                    .id();
            journey.move(
                    council.admin(),
                    reference,
                    new MoveInitiative(
                            stories.stage(council.admin(), 1).id(),
                            LocalDate.of(2024, 2, 1),
                            "Ready",
                            List.of("Board"),
                            null,
                            null,
                            List.of(new MoveInitiative.UnmetCriterion(
                                    criterion, council.admin().personId(), LocalDate.of(2024, 6, 1))),
                            null,
                            null));
            return reference;
        });
    }

    private String withMetCondition(TestOrganisation council) {
        return seenTo(
                "update condition set met_on = date '2024-05-01' where initiative_id = ?", withCondition(council));
    }

    private String withDoneCheckIn(TestOrganisation council) {
        return seenTo("update check_in set done_on = date '2024-08-01' where initiative_id = ?", withCheckIn(council));
    }

    private String seenTo(String sql, String reference) {
        stories.jdbc().sql(sql).param(stories.id(reference)).update();
        return reference;
    }

    private String reviewed(Actor actor) {
        String reference = logged(actor);
        reviews.start(actor, reference, LocalDate.of(2024, 2, 1));
        return reference;
    }

    private String decided(Actor actor) {
        String reference = reviewed(actor);
        reviewDrafts.decide(
                actor,
                reference,
                1,
                new ReviewParts.Outcome(Decision.STAY, "Not yet", null, List.of("Programme board"), List.of(), 0));
        return reference;
    }

    private String withActivity(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council.admin());
            activities.add(
                    council.admin(),
                    reference,
                    null,
                    new SaveActivity("Ask the care council", null, null, null, "", 0));
            return reference;
        });
    }

    private String withCheckIn(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> ended(council.admin()));
    }
}
