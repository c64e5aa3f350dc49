package org.chrysalis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole program on a port of its own, used through a real browser. A test method takes a
 * {@link com.microsoft.playwright.Page}, a {@link com.microsoft.playwright.BrowserContext} or a
 * {@link com.microsoft.playwright.Browser} as a parameter; paths are relative to the program's address. A page that
 * a failing test leaves behind is kept as a picture under {@code target/browser}.
 *
 * <p>Skipped where no browser is installed, unless one is required: see {@link InstalledBrowser}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@TestExecutionListeners(ListenersWithoutMocks.class)
@Import({TestDatabase.class, QueryCount.class})
@ExtendWith({BrowserRequired.class, BrowserExtension.class})
public @interface BrowserTest {}
