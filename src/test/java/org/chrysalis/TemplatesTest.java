package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that every template keeps: see docs/templates.md. Each problem is told with its file. */
class TemplatesTest {

    private static final Path ROOT = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)(?:\\(([^)]*)\\))?\"");
    private static final Pattern REFERENCE = Pattern.compile("~\\{\\s*([\\w/-]+)\\s*::\\s*([\\w-]+)\\s*(\\()?");

    @Test
    void namesAreKebabCase() throws IOException {
        assertThat(templates().keySet()).allMatch(name -> name.matches("([a-z0-9-]+/)*_?[a-z0-9-]+\\.html"));
    }

    @Test
    void noneIsLongerThan120Lines() throws IOException {
        assertThat(found(text -> text.lines().count() > 120 ? List.of("too long") : List.of()))
                .isEmpty();
    }

    @Test
    void nothingIsWrittenUnescapedOrInline() throws IOException {
        Pattern forbidden = Pattern.compile(
                "th:utext|\\[\\(|<style\\b|\\sstyle=|\\sth:style=|<script(?![^>]*\\bth:src=)|\\s(?:th:)?on[a-z]+=|\\bT\\s*\\(");
        assertThat(found(text -> matches(forbidden, text))).isEmpty();
    }

    @Test
    void everyWordIsAMessage() throws IOException {
        Pattern word = Pattern.compile("[\\p{L}]{2,}[^\\n]*");
        assertThat(found(text -> matches(
                        word,
                        TAG.matcher(text.replace("<!DOCTYPE html>", ""))
                                .replaceAll("")
                                .replaceAll("</[\\w:]+>", "")
                                .replaceAll("&[a-z]+;", ""))))
                .isEmpty();
    }

    /** Thymeleaf replaces first: a condition or a loop on the same tag is silently lost. */
    @Test
    void noConditionStandsOnATagThatIsReplaced() throws IOException {
        Pattern lost = Pattern.compile("\\sth:(?:if|unless|each)=");
        assertThat(found(text -> tags(text).stream()
                        .filter(tag -> tag.contains("th:replace="))
                        .filter(tag -> lost.matcher(tag).find())
                        .toList()))
                .isEmpty();
    }

    /** Thymeleaf allows bean references in few places only, and stops the page elsewhere. */
    @Test
    void noFragmentIsGivenABeanReference() throws IOException {
        assertThat(found(text ->
                        matches(Pattern.compile("th:(?:replace|insert|attr)=\"[^\"]*\\$\\{[^}\"]*@[^\"]*\""), text)))
                .isEmpty();
    }

    @Test
    void fragmentsTakeFiveParametersAtMost() throws IOException {
        assertThat(found(text -> FRAGMENT.matcher(text)
                        .results()
                        .filter(match ->
                                match.group(2) != null && match.group(2).split(",").length > 5)
                        .map(match -> match.group(1))
                        .toList()))
                .isEmpty();
    }

    @Test
    void everyFragmentThatIsUsedExists() throws IOException {
        TreeMap<String, String> templates = templates();
        assertThat(found(text -> {
                    List<String> wrong = new ArrayList<>();
                    Matcher reference = REFERENCE.matcher(text);
                    while (reference.find()) {
                        String target = templates.get(reference.group(1) + ".html");
                        int declared = target == null ? -1 : parameters(target, reference.group(2));
                        String given = reference.group(3) == null ? "" : arguments(text, reference.end());
                        if (declared < 0) {
                            wrong.add(reference.group() + " does not exist");
                        } else if (!given.matches("(?s)\\s*\\w+\\s*=.*") && count(given) != declared) {
                            wrong.add(reference.group() + " takes " + declared + " parameters, not " + count(given));
                        }
                    }
                    return wrong;
                }))
                .isEmpty();
    }

    /** Enter in a line of text sends a form by its first button: that is the main one, or a hidden one that stands for it. */
    @Test
    void enterSendsEveryFormByItsMainButton() throws IOException {
        TreeMap<String, String> templates = templates();
        Pattern button = Pattern.compile("<button(?![^>]*type=\"button\")(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
        Pattern answer = Pattern.compile("<input(?![^>]*type=\"hidden\")");
        List<String> others = new ArrayList<>();
        int[] several = {0};
        templates.forEach((name, text) -> {
            String page = put(text, templates, 0);
            Matcher form = Pattern.compile("(?s)<form(?=[^>]*method=\"post\").*?</form>")
                    .matcher(page);
            while (form.find()) {
                List<String> buttons = matches(button, form.group());
                several[0] += buttons.size() > 1 ? 1 : 0;
                if (buttons.size() > 1 && answer.matcher(form.group()).find() && !isMain(buttons.get(0))) {
                    others.add(name + ": " + buttons.get(0));
                }
            }
        });
        assertThat(others).isEmpty();
        assertThat(several[0]).as("forms with several buttons").isGreaterThan(30);
    }

    private static boolean isMain(String button) {
        return button.matches("<button[^>]* hidden>")
                || button.contains("\"govuk-button\"") && !button.contains("formaction");
    }

    /** A template with the fragments that it uses in their places, and with its content where it stands in a layout. */
    private static String put(String text, TreeMap<String, String> templates, int depth) {
        Matcher tag = TAG.matcher(text);
        StringBuilder whole = new StringBuilder();
        int from = 0;
        while (tag.find()) {
            Matcher reference = REFERENCE.matcher(tag.group());
            if (tag.start() < from || !tag.group().contains("th:replace=") || !reference.find() || depth > 8) {
                continue;
            }
            String used = element(templates.get(reference.group(1) + ".html"), reference.group(2));
            if (tag.group().contains("~{::content}")) {
                used = used.replace("th:replace=\"${content}\"/>", ">" + element(text, "content"));
            }
            whole.append(text, from, tag.start()).append(put(used, templates, depth + 1));
            from = tag.start() + whole(text.substring(tag.start())).length();
        }
        return whole.append(text.substring(from)).toString();
    }

    /** The element of a template that is this fragment. */
    private static String element(String template, String fragment) {
        return TAG.matcher(template)
                .results()
                .filter(tag -> tag.group().matches("(?s).*th:fragment=\"" + fragment + "[(\"].*"))
                .findFirst()
                .map(tag -> whole(template.substring(tag.start())))
                .orElseThrow();
    }

    /** The element with which the text begins, to its end. */
    private static String whole(String text) {
        Matcher name = Pattern.compile("<([\\w:-]+)").matcher(text);
        name.lookingAt();
        Matcher same = Pattern.compile("<(/?)" + name.group(1) + "(?![\\w:-])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
                .matcher(text);
        int depth = 0;
        while (same.find()) {
            boolean alone = same.group().endsWith("/>") || name.group(1).equals("input");
            depth += alone ? 0 : same.group(1).isEmpty() ? 1 : -1;
            if (depth == 0) {
                return text.substring(0, same.end());
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static int parameters(String template, String fragment) {
        Matcher found = FRAGMENT.matcher(template);
        while (found.find()) {
            if (found.group(1).equals(fragment)) {
                return found.group(2) == null ? 0 : found.group(2).split(",").length;
            }
        }
        return -1;
    }

    /** What stands between this opening bracket and the one that closes it. */
    private static String arguments(String text, int from) {
        int depth = 1;
        int at = from;
        while (at < text.length() && depth > 0) {
            char letter = text.charAt(at++);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        }
        return text.substring(from, at - 1);
    }

    private static int count(String arguments) {
        if (arguments.isBlank()) {
            return 0;
        }
        int depth = 0;
        int count = 1;
        boolean quoted = false;
        for (char letter : arguments.toCharArray()) {
            quoted ^= letter == '\'';
            depth += quoted ? 0 : "({[".indexOf(letter) >= 0 ? 1 : ")}]".indexOf(letter) >= 0 ? -1 : 0;
            count += !quoted && depth == 0 && letter == ',' ? 1 : 0;
        }
        return count;
    }

    private interface Rule {
        List<String> problems(String template);
    }

    private static List<String> found(Rule rule) throws IOException {
        List<String> problems = new ArrayList<>();
        templates()
                .forEach((name, text) -> rule.problems(text).forEach(each -> problems.add(name + ": " + each.strip())));
        return problems;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).toList();
    }

    private static List<String> tags(String text) {
        return matches(TAG, text);
    }

    /** Each template by its name, without its comments. */
    private static TreeMap<String, String> templates() throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
                all.put(ROOT.relativize(file).toString().replace('\\', '/'), text);
            }
        }
        return all;
    }
}
