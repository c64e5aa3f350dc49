package org.chrysalis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole program, asked by MockMvc with the real security and the real templates, on the shared database. It is the
 * same program that {@link BrowserTest} opens in a browser, started once for both: whoever adds an import or a property
 * to a test starts another. What a test commits stays for the next one: make an organisation of your own, or annotate the test
 * {@code @Transactional}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@TestExecutionListeners(ListenersWithoutMocks.class)
@Import({TestDatabase.class, QueryCount.class})
public @interface ApplicationTest {}
