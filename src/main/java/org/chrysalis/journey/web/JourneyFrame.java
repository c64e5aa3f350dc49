package org.chrysalis.journey.web;

import org.chrysalis.initiative.InitiativeAction;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.InitiativeTab;
import org.chrysalis.people.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the journey adds to the frame of an initiative's pages: its tabs and what one can do. */
@Configuration(proxyBeanMethods = false)
class JourneyFrame {

    private record Tab(String messageKey, String path, int order) implements InitiativeTab {}

    @Bean
    InitiativeTab journeyTab() {
        return new Tab("journey.tab", JourneyController.TAB, 100);
    }

    @Bean
    InitiativeTab reviewsTab() {
        return new Tab("journey.reviews.tab", ReviewsController.TAB, 110);
    }

    @Bean
    InitiativeTab activitiesTab() {
        return new Tab("journey.activities.tab", ActivitiesController.TAB, 120);
    }

    @Bean
    InitiativeAction startReview() {
        return new InitiativeAction() {
            @Override
            public String messageKey() {
                return "journey.review.start";
            }

            @Override
            public String path() {
                return "reviews/new";
            }

            @Override
            public int order() {
                return 20;
            }

            @Override
            public boolean offeredTo(Actor actor, InitiativeHeader initiative) {
                return !initiative.ended() && initiative.reviewableBy(actor);
            }
        };
    }

    @Bean
    InitiativeAction changeStage() {
        return new InitiativeAction() {
            @Override
            public String messageKey() {
                return "journey.move.title";
            }

            @Override
            public String path() {
                return "journey/move";
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public boolean offeredTo(Actor actor, InitiativeHeader initiative) {
                return !initiative.ended() && initiative.movableBy(actor);
            }
        };
    }

    @Bean
    InitiativeAction reopen() {
        return new InitiativeAction() {
            @Override
            public String messageKey() {
                return "journey.reopen.title";
            }

            @Override
            public String path() {
                return "journey/reopen";
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public boolean offeredTo(Actor actor, InitiativeHeader initiative) {
                return initiative.ended() && initiative.movableBy(actor);
            }
        };
    }
}
