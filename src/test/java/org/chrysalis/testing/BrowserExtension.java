package org.chrysalis.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for the JVM, one private window for each test. */
public class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);

    /** Closed by JUnit when the last test of the run is done. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            // Chromium's sandbox refuses to work for root, and only then is it given up.
            List<String> arguments =
                    "root".equals(System.getProperty("user.name")) ? List.of("--no-sandbox") : List.of();
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(InstalledBrowser.find().orElseThrow())
                            .setArgs(arguments));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Browser.class) {
            return browser(context);
        }
        if (type == BrowserContext.class) {
            return window(context);
        }
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Page.class, key -> window(context).newPage(), Page.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BrowserContext window = context.getStore(NAMESPACE).remove(BrowserContext.class, BrowserContext.class);
        if (window == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            keepPictures(window, context);
        }
        window.close();
    }

    private static void keepPictures(BrowserContext window, ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        int number = 1;
        for (Page page : window.pages()) {
            Path file = Path.of("target", "browser", name + "-" + number++ + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    private BrowserContext window(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        BrowserContext.class,
                        key -> browser(context)
                                .newContext(new Browser.NewContextOptions()
                                        .setBaseURL(address(context))
                                        .setLocale("en-GB")
                                        .setTimezoneId("Europe/London")),
                        BrowserContext.class);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
    }

    private static String address(ExtensionContext context) {
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
