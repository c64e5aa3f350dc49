package org.chrysalis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chrysalis.support.ClockConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;

/** Entities, repositories and SQL on the real database; each test is rolled back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
// A slice has no executor to read the entities with beside the rest.
@DataJpaTest(properties = "spring.jpa.bootstrap=default")
@Import({TestDatabase.class, ClockConfiguration.class})
public @interface DatabaseTest {}
