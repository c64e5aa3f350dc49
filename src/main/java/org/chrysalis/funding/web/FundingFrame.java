package org.chrysalis.funding.web;

import org.chrysalis.funding.FundingSight;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages on money, for those who see it. */
@Configuration(proxyBeanMethods = false)
class FundingFrame {

    static final String MONEY = "funding";
    static final String HORIZON = "funding/horizon";

    private record Money(String messageKey, String messageKeyOnceEnded, String path, int order) implements FundingPage {

        @Override
        public boolean visibleTo(Actor actor, InitiativeHeader initiative) {
            return FundingSight.of(actor, initiative);
        }
    }

    @Bean
    FundingPage moneyPage() {
        return new Money("funding.page.money", "funding.page.money", MONEY, 0);
    }

    @Bean
    FundingPage horizonPage() {
        return new Money("funding.page.horizon", "funding.page.horizon.ended", HORIZON, 10);
    }
}
