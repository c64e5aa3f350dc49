package org.chrysalis.portfolio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chrysalis.context.ContextReading;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.FilterQuestions;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.testing.DatabaseTest;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A {@link DatabaseTest} of what the portfolio reads, all of it: whoever imports other parts starts another program. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({
    StageBoard.class,
    BoardQueries.class,
    CardDetails.class,
    Timelines.class,
    TimelineQueries.class,
    ContextReading.class,
    HomePage.class,
    HomeQueries.class,
    AttentionQueries.class,
    PersonalReasons.class,
    Comparing.class,
    ComparisonQueries.class,
    AttentionRules.class,
    InitiativeList.class,
    FilterQuestions.class,
    TestRules.class
})
@interface PortfolioDatabaseTest {}
