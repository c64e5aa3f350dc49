package org.chrysalis.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Chromium of this machine; never fetches one. */
final class InstalledBrowser {

    private InstalledBrowser() {}

    static Optional<Path> find() {
        return Stream.of(
                        System.getenv("CHRYSALIS_CHROMIUM"),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:/Program Files/Google/Chrome/Application/chrome.exe")
                .filter(Objects::nonNull)
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where it must run, a missing browser is a failure and no excuse. */
    static boolean isRequired() {
        return Boolean.getBoolean("CHRYSALIS_REQUIRE_BROWSER")
                || "true".equalsIgnoreCase(System.getenv("CHRYSALIS_REQUIRE_BROWSER"))
                || System.getenv("CI") != null;
    }
}
