import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the one style sheet and the one script that every page loads, and the two that a page with a chart loads beside
 * them, during the build.
 *
 * <p>Only sources come out of the webjars: their fonts, crown and crest may not be served by a council, so the jars
 * themselves never reach the program's class path. The script is bundled here, in a few lines, so that nobody needs
 * a second tool chain.
 *
 * <p>Run by the build as a single source file, with arguments: sources, work folder, destination.
 */
public final class BuildAssets {

    private static final Pattern WEBJAR = Pattern.compile("META-INF/resources/webjars/([^/]+)/[^/]+/(.+\\.(?:scss|mjs)|dist/chart\\.umd\\.min\\.js)");
    private static final Map<String, String> PACKAGES = Map.of(
            "govuk-frontend", "govuk-frontend",
            "ministryofjustice__frontend", "@ministryofjustice/frontend",
            "chart.js", "chart.js");
    private static final String CHARTS = "chart.js/dist/chart.umd.min.js";
    private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$\\R?");

    private static final Pattern IMPORT =
            Pattern.compile("^import\\s*(?:\\{([^}]*)}\\s*from\\s*)?['\"]([^'\"]+)['\"];?[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern EXPORT_LIST = Pattern.compile("^export\\s*\\{([^}]*)};?[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern EXPORT_DECLARATION =
            Pattern.compile("^export\\s+((?:async\\s+)?function|class|const|let)\\s+(\\w+)", Pattern.MULTILINE);
    private static final Pattern BLOCK_COMMENT = Pattern.compile("^[ \\t]*/\\*.*?\\*/[ \\t]*\\R?", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINE_COMMENT = Pattern.compile("^[ \\t]*//.*\\R?", Pattern.MULTILINE);

    private final Path sources;
    private final Path libraries;
    private final Path destination;

    private BuildAssets(Path sources, Path work, Path destination) {
        this.sources = sources;
        this.libraries = work.resolve("node_modules");
        this.destination = destination;
    }

    public static void main(String[] args) throws Exception {
        BuildAssets build = new BuildAssets(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        build.unpack();
        Files.createDirectories(build.destination);
        build.styles("chrysalis");
        build.styles("charts");
        build.styles("timeline");
        build.script("chrysalis", "");
        build.script("charts", build.chartLibrary());
    }

    private void unpack() throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar") && (entry.contains("govuk-frontend")
                            || entry.contains("ministryofjustice")
                            || entry.contains("chart.js"))) {
                unpack(Path.of(entry));
            }
        }
    }

    private void unpack(Path webjar) throws IOException {
        try (JarFile jar = new JarFile(webjar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                Matcher name = WEBJAR.matcher(entry.getName());
                if (name.matches() && !name.group(2).contains("bundle")) {
                    Path target = libraries
                            .resolve(PACKAGES.get(name.group(1)))
                            .resolve(name.group(2))
                            .normalize();
                    if (!target.startsWith(libraries)) {
                        throw new IOException("Refused to unpack " + entry.getName());
                    }
                    Files.createDirectories(target.getParent());
                    Files.write(target, jar.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private void styles(String name) throws Exception {
        try (SassCompiler compiler = SassCompilerFactory.bundled()) {
            compiler.setLoadPaths(List.of(libraries.getParent().toFile(), sources.resolve("sass").toFile()));
            compiler.setOutputStyle(OutputStyle.COMPRESSED);
            compiler.setQuietDeps(true);
            // The libraries still use what Sass 3 will drop; we follow when they do.
            compiler.addSilenceDeprecation("import");
            String css = compiler.compileFile(sources.resolve("sass/" + name + ".scss").toFile()).getCss();
            Files.writeString(destination.resolve(name + ".css"), css);
        }
    }

    /** Every module becomes a function of its own, so that names cannot collide, in the order of its imports. */
    private void script(String name, String before) throws IOException {
        Map<Path, String> modules = new LinkedHashMap<>();
        add(sources.resolve("js/" + name + ".js").toAbsolutePath().normalize(), modules, new ArrayList<>());
        Files.writeString(destination.resolve(name + ".js"), before + String.join("", modules.values()));
    }

    /** As its makers built it, with their licence; it leaves one name behind, which our module takes up. */
    private String chartLibrary() throws IOException {
        return SOURCE_MAP.matcher(Files.readString(libraries.resolve(CHARTS))).replaceAll("") + "\n";
    }

    private String add(Path file, Map<Path, String> modules, List<Path> trail) throws IOException {
        if (trail.contains(file)) {
            throw new IOException("Scripts import each other: " + trail + " and " + file);
        }
        if (modules.containsKey(file)) {
            return nameOf(file, modules);
        }
        trail.add(file);
        String code = Files.readString(file);
        code = LINE_COMMENT.matcher(BLOCK_COMMENT.matcher(code).replaceAll("")).replaceAll("");
        StringBuilder head = new StringBuilder();
        Matcher imports = IMPORT.matcher(code);
        while (imports.find()) {
            String module = add(locate(file, imports.group(2)), modules, trail);
            if (imports.group(1) != null) {
                head.append("const {").append(renamed(imports.group(1), true)).append("} = ").append(module).append(";\n");
            }
        }
        code = imports.replaceAll("");
        List<String> exported = new ArrayList<>();
        Matcher lists = EXPORT_LIST.matcher(code);
        while (lists.find()) {
            exported.add(renamed(lists.group(1), false));
        }
        code = lists.replaceAll("");
        Matcher declarations = EXPORT_DECLARATION.matcher(code);
        while (declarations.find()) {
            exported.add(declarations.group(2));
        }
        code = declarations.replaceAll("$1 $2");
        trail.remove(file);
        if (Pattern.compile("^(?:import|export)\\b", Pattern.MULTILINE).matcher(code).find()) {
            throw new IOException("An import or export that the build does not understand in " + file);
        }
        modules.put(file, "");
        modules.put(
                file,
                "const " + nameOf(file, modules) + " = (() => {\n" + head + code.strip() + "\nreturn {"
                        + String.join(", ", exported) + "};\n})();\n");
        return nameOf(file, modules);
    }

    private Path locate(Path from, String name) {
        Path found = name.startsWith(".")
                ? from.getParent().resolve(name)
                : libraries.toAbsolutePath().resolve(name);
        return found.normalize();
    }

    private static String nameOf(Path file, Map<Path, String> modules) {
        return "m" + new ArrayList<>(modules.keySet()).indexOf(file);
    }

    /** "a as b" is "a: b" where it is taken apart and "b: a" where it is put together. */
    private static String renamed(String names, boolean taken) {
        return Stream.of(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.split("\\s+as\\s+"))
                .map(parts -> parts.length == 1 ? parts[0] : taken ? parts[0] + ": " + parts[1] : parts[1] + ": " + parts[0])
                .collect(Collectors.joining(", "));
    }
}
