package org.chrysalis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chrysalis.ChrysalisApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final Path ARCHITECTURE = Path.of("docs", "architecture.md");
    private static final String BEGIN = "```mermaid\n";
    private static final String END = "```\n";

    private final ApplicationModules modules = ApplicationModules.of(ChrysalisApplication.class);

    /** By module: to find them takes a look at every class, and each is asked for by all that stand above. */
    private final Map<String, TreeSet<String>> found = new HashMap<>();

    @Test
    void everyModuleDependsOnlyOnThoseThatItNames() {
        modules.verify();
    }

    /**
     * The picture in docs/architecture.md is drawn from the code. Where it is out of date the new one is written to
     * {@code target/modules.mmd}, to be pasted between the fences.
     */
    @Test
    void theDocumentedPictureIsThatOfTheCode() throws Exception {
        String drawn = draw();
        Files.writeString(Path.of("target", "modules.mmd"), drawn);
        String page = Files.readString(ARCHITECTURE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        assertThat(page.substring(begin, page.indexOf(END, begin)))
                .as("docs/architecture.md shows another picture than the code: take target/modules.mmd")
                .isEqualTo(drawn);
    }

    /**
     * Only the arrows that no longer path says already: with a feature on floor 8, "imports audit" goes without
     * saying.
     */
    private String draw() {
        StringBuilder drawn = new StringBuilder("graph TD\n");
        List<ApplicationModule> ordered =
                modules.stream().sorted(Comparator.comparing(ModulesTest::name)).toList();
        for (ApplicationModule module : ordered) {
            drawn.append("    ").append(name(module)).append('\n');
        }
        for (ApplicationModule module : ordered) {
            TreeSet<String> direct = new TreeSet<>(dependencies(module));
            TreeSet<String> implied = new TreeSet<>();
            for (ApplicationModule other : ordered) {
                if (direct.contains(name(other))) {
                    collect(other, implied);
                }
            }
            direct.removeAll(implied);
            direct.forEach(to -> drawn.append("    ")
                    .append(name(module))
                    .append(" --> ")
                    .append(to)
                    .append('\n'));
        }
        return drawn.toString();
    }

    private void collect(ApplicationModule module, TreeSet<String> reached) {
        for (String name : dependencies(module)) {
            if (reached.add(name)) {
                modules.getModuleByName(name).ifPresent(next -> collect(next, reached));
            }
        }
    }

    private TreeSet<String> dependencies(ApplicationModule module) {
        return found.computeIfAbsent(name(module), any -> find(module));
    }

    private TreeSet<String> find(ApplicationModule module) {
        TreeSet<String> names = new TreeSet<>();
        module.getDirectDependencies(modules).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .filter(name -> !name.equals(name(module)))
                .forEach(names::add);
        return names;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
