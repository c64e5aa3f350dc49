package org.chrysalis.database;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Brings a database along when nobody names one. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@Conditional(EmbeddedPostgresAutoConfiguration.NoDatabaseNamed.class)
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedPostgresAutoConfiguration {

    /** Spring closes it after everything that depends on the connection, so no query is cut off at shutdown. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            ObjectProvider<EmbeddedPostgresAhead.Coming> coming, EmbeddedDatabaseProperties properties) {
        EmbeddedPostgresAhead.Coming begun = coming.getIfAvailable();
        return begun == null
                ? EmbeddedPostgres.start(properties.home(), properties.databasePort(), Map.of())
                : begun.take();
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return postgres.jdbcUrl();
            }

            @Override
            public String getUsername() {
                return postgres.username();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }
        };
    }

    /** An empty variable names nothing, as compose files like to have them. */
    static boolean namesDatabase(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    static class NoDatabaseNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !namesDatabase(context.getEnvironment());
        }
    }
}
