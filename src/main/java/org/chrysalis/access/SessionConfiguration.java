package org.chrysalis.access;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions in the database, so that a restart signs nobody out. Boot's own configuration gives way to this one. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(cleanupCron = "0 */15 * * * *")
class SessionConfiguration {

    @Bean
    CookieSerializer sessionCookies() {
        return new SessionCookies();
    }

    /**
     * Two requests of one session may both be the first to keep something in it, such as the word that is shown after a
     * form that was sent twice: the later one's stands, and neither fails.
     */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesKeptTogether() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** A session that nobody has signed in to is a sign-in page left open. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> shortBeforeSignIn(AccessProperties properties) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(properties.beforeSignIn());
    }

    /** Around the sessions' own filter, on the page of an error too. */
    @Bean
    FilterRegistrationBean<SessionMemory> sessionMemory() {
        FilterRegistrationBean<SessionMemory> registration = new FilterRegistrationBean<>(new SessionMemory());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    /** The type is named in full: one with a wildcard would lose to the repository that it wraps. */
    @Bean
    @Primary
    QuietSessions quietSessions(JdbcIndexedSessionRepository sessions) {
        return new QuietSessions(sessions);
    }
}
