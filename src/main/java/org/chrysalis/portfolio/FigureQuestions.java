package org.chrysalis.portfolio;

import java.time.Clock;
import org.chrysalis.initiative.PastRecords;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The questions behind the figures, of each two: money is not for everybody. */
@Configuration(proxyBeanMethods = false)
class FigureQuestions {

    /** The questions of features ask of a past day what figures count of it. */
    @Bean
    PastRecords pastRecords() {
        return PastTables::in;
    }

    @Bean
    FigureQuestion figure(FigureNames names, MessageSource messages, Dates dates, Clock clock) {
        return new FigureQuestion(false, names, messages, dates, clock);
    }

    @Bean
    FigureQuestion moneyFigure(FigureNames names, MessageSource messages, Dates dates, Clock clock) {
        return new FigureQuestion(true, names, messages, dates, clock);
    }

    @Bean
    ChangedQuestion changed(FigureQuestion figure, MessageSource messages, Dates dates) {
        return new ChangedQuestion(figure, messages, dates);
    }

    @Bean
    ChangedQuestion moneyChanged(FigureQuestion moneyFigure, MessageSource messages, Dates dates) {
        return new ChangedQuestion(moneyFigure, messages, dates);
    }
}
