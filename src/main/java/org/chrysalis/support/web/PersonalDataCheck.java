package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chrysalis.support.PersonalData;
import org.chrysalis.support.PersonalData.Found;
import org.chrysalis.support.PersonalDataWords;
import org.chrysalis.support.web.TypedFields.TypedField;
import org.springframework.context.MessageSource;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/**
 * Refuses a form whose texts look as if they could identify a child or a family, until they are changed or the person
 * confirms that they identify nobody. It stands beside the form's own constraints, so that no controller has to think
 * of it: the page is shown again with what was typed, and {@link IdentifiesNobodyDialect} puts the question into it.
 */
final class PersonalDataCheck implements Validator {

    private static final int AROUND = 40;

    /** Of all texts of a form together: more than the largest form takes, and looked through within a second or two. */
    static final int LONGEST = 100_000;

    private final HttpServletRequest request;
    private final MessageSource messages;

    PersonalDataCheck(HttpServletRequest request, MessageSource messages) {
        this.request = request;
        this.messages = messages;
    }

    @Override
    public boolean supports(Class<?> form) {
        return true;
    }

    @Override
    public void validate(Object form, Errors problems) {
        List<IdentifiesNobody.Item> items = new ArrayList<>();
        List<TypedField> fields = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        int left = LONGEST;
        for (TypedField field : TypedFields.of(form)) {
            if (field.text().length() > left) {
                refuseUnread(field, problems);
                continue;
            }
            left -= field.text().length();
            List<IdentifiesNobody.Item> here = PersonalData.in(field.text()).stream()
                    .filter(found -> !field.mayHold().contains(found.kind()))
                    .map(found -> item(field.text(), found))
                    .toList();
            if (!here.isEmpty()) {
                items.addAll(here);
                fields.add(field);
                kinds.add(words(here));
            }
        }
        if (items.isEmpty()) {
            return;
        }
        String[] sent = request.getParameterValues(IdentifiesNobody.PARAMETER);
        IdentifiesNobody found =
                new IdentifiesNobody(form, List.copyOf(items), sent == null ? new String[0] : sent, words(items));
        request.setAttribute(IdentifiesNobody.ATTRIBUTE, found);
        if (!found.isConfirmed()) {
            for (int each = 0; each < fields.size(); each++) {
                problems.rejectValue(
                        fields.get(each).path(), "support.identifies.problem", new Object[] {kinds.get(each)}, null);
            }
        }
    }

    /** What is too long to be looked through is not taken either; most often the form's own constraint has said so. */
    private static void refuseUnread(TypedField field, Errors problems) {
        if (!problems.hasFieldErrors(field.path())) {
            problems.rejectValue(field.path(), "support.identifies.too-long");
        }
    }

    private String words(List<IdentifiesNobody.Item> items) {
        return messages.getMessage(
                PersonalDataWords.of(items.stream()
                        .map(IdentifiesNobody.Item::kind)
                        .distinct()
                        .toList()),
                Locale.UK);
    }

    private static IdentifiesNobody.Item item(String text, Found found) {
        int from = Math.max(0, found.start() - AROUND);
        int to = Math.min(text.length(), found.end() + AROUND);
        return new IdentifiesNobody.Item(
                found.kind(),
                (from > 0 ? "…" : "") + text.substring(from, found.start()),
                text.substring(found.start(), found.end()),
                text.substring(found.end(), to) + (to < text.length() ? "…" : ""));
    }
}
