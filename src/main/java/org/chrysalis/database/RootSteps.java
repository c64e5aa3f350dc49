package org.chrysalis.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How root, as whom PostgreSQL refuses to run, starts it all the same. */
enum RootSteps {
    /** Not root: nothing to step down from. */
    NOT_NEEDED(List.of()),
    /** Inside a user namespace root is nobody, and yet owns its files. */
    USER_NAMESPACE(List.of("unshare", "--user")),
    /** Containers often forbid the namespace; then the server becomes "nobody", who is given its files. */
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private final List<String> prefix;

    RootSteps(List<String> prefix) {
        this.prefix = prefix;
    }

    List<String> prefix() {
        return prefix;
    }

    static RootSteps down() {
        if (PostgresBinaries.isWindows() || !"root".equals(System.getProperty("user.name"))) {
            return NOT_NEEDED;
        }
        if (USER_NAMESPACE.works()) {
            return USER_NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new StartRefused("PostgreSQL refuses to run as root, and this system has no way to step down from it:"
                + " start Chrysalis as an ordinary user, or set SPRING_DATASOURCE_URL to a PostgreSQL of your own.");
    }

    private boolean works() {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
