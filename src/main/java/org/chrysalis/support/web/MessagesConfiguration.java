package org.chrysalis.support.web;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** All words of all features as one source: a feature adds a file {@code messages/<feature>.properties} and is done. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        return FeatureMessages.of(
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"));
    }

    /** One language for now; without this a browser's language would choose how numbers are written. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.UK);
    }
}
