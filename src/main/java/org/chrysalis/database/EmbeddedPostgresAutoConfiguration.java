package org.chrysalis.database;

import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
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

    /** Where the program was not started by its main method, nothing has begun it yet. */
    @Bean
    @ConditionalOnMissingBean
    ComingPostgres embeddedPostgresComing(EmbeddedDatabaseProperties properties) {
        return new ComingPostgres(
                () -> EmbeddedPostgres.start(properties.home(), properties.databasePort(), Map.of()),
                postgres -> {},
                false);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    ComingPool dataSource(ComingPostgres coming) {
        return new ComingPool(coming);
    }

    /** Hibernate begins with a connection, and takes one that it does not get for a database without a name. */
    @Bean
    EntityManagerFactoryBuilderCustomizer entitiesWaitForTheDatabase(ComingPostgres coming) {
        return builder -> builder.setBootstrapExecutor(new EntitiesToCome(coming));
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
