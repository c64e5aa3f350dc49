package org.chrysalis.walkthrough;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chrysalis.testing.AnotherTestDatabase;
import org.chrysalis.testing.BrowserExtension;
import org.chrysalis.testing.BrowserRequired;
import org.chrysalis.testing.ListenersWithoutMocks;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A {@link org.chrysalis.testing.BrowserTest} on a database of its own: the demonstration is loaded into it and stays,
 * and the tests of the demonstration itself load it afresh on theirs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@TestExecutionListeners(ListenersWithoutMocks.class)
@Import({AnotherTestDatabase.class, QueryCount.class})
@ExtendWith({BrowserRequired.class, BrowserExtension.class})
@interface WalkthroughTest {}
