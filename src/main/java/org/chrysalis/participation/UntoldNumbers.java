package org.chrysalis.participation;

import org.chrysalis.audit.Untold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Numbers of people are shown where they stand now, and in no history: "12" there and "9, and fewer than 5" here would
 * say that they are 3, in whatever order and in however many records they were saved.
 */
@Configuration(proxyBeanMethods = false)
class UntoldNumbers {

    @Bean
    Untold numbersOfPeople() {
        return new Untold(ParticipationFiles.KIND, Participations.HOW_MANY);
    }
}
