package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person wrote into a form that could not be taken, so that a page can give it back to them: their sentences and
 * names, without what the form carried by itself and never a password.
 */
public final class TypedText {

    private static final int MOST = 40;
    private static final Pattern OF_THE_FORM =
            Pattern.compile("[A-Z_]+|[0-9-]+|[0-9a-fA-F-]{32,36}|true|false|on", Pattern.DOTALL);
    private static final Pattern SAYS_SOMETHING = Pattern.compile(".*\\p{L}{2}.*", Pattern.DOTALL);
    private static final Set<String> CARRIED = Set.of(
            "_csrf",
            "submission",
            "drafted",
            "then",
            "from",
            "next",
            "query",
            "seen",
            WrittenElsewhere.FIELD,
            IdentifiesNobody.PARAMETER);

    private TypedText() {}

    public static List<String> in(HttpServletRequest request) {
        return in(request.getParameterMap());
    }

    /** In the order of the form; nothing where one of its fields is a password. */
    public static List<String> in(Map<String, String[]> fields) {
        if (fields.keySet().stream().anyMatch(TypedText::isSecret)) {
            return List.of();
        }
        return fields.entrySet().stream()
                .filter(field -> !CARRIED.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(String::strip)
                .filter(text -> SAYS_SOMETHING.matcher(text).matches()
                        && !OF_THE_FORM.matcher(text).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether a field of this name is what the form carries by itself. */
    static boolean isCarried(String field) {
        return CARRIED.contains(field);
    }

    /** Whether a field of this name holds a password, present or to be. */
    public static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.contains("password") || name.equals("present");
    }
}
