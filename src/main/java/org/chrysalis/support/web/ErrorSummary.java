package org.chrysalis.support.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** The problems of a form, in the order of its fields, one for each with the id of the input where it is mended. */
public record ErrorSummary(List<Problem> problems) {

    public record Problem(String message, @Nullable String target) {}

    static ErrorSummary of(BindingResult form, MessageSource messages, Locale locale) {
        List<String> order =
                form.getTarget() == null ? List.of() : fieldsOf(form.getTarget().getClass());
        List<ObjectError> errors = new ArrayList<>(form.getAllErrors());
        errors.sort(Comparator.comparingInt(error -> position(error, order)));
        Map<String, Problem> first = new LinkedHashMap<>();
        for (ObjectError error : errors) {
            Problem problem = new Problem(messages.getMessage(error, locale), target(error, form));
            first.putIfAbsent(problem.target() == null ? problem.message() : problem.target(), problem);
        }
        return new ErrorSummary(List.copyOf(first.values()));
    }

    private static int position(ObjectError error, List<String> order) {
        if (!(error instanceof FieldError field)) {
            return -1;
        }
        int place = order.indexOf(field.getField().split("[.\\[]", 2)[0]);
        return place < 0 ? order.size() : place;
    }

    private static @Nullable String target(ObjectError error, BindingResult form) {
        if (!(error instanceof FieldError field)) {
            return null;
        }
        String id = Fields.idOf(field.getField());
        return DateInput.class.equals(form.getFieldType(field.getField())) ? id + ".day" : id;
    }

    /** Declared order is reading order, and what a form inherits comes first, unless the form says otherwise. */
    private static List<String> fieldsOf(Class<?> type) {
        ReadingOrder said = type.getAnnotation(ReadingOrder.class);
        if (said != null) {
            return List.of(said.value());
        }
        return declaredIn(type).stream().map(java.lang.reflect.Field::getName).toList();
    }

    static List<java.lang.reflect.Field> declaredIn(Class<?> type) {
        List<Class<?>> family = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            family.add(each);
        }
        Collections.reverse(family);
        List<java.lang.reflect.Field> fields = new ArrayList<>();
        family.forEach(each -> Collections.addAll(fields, each.getDeclaredFields()));
        return fields;
    }
}
