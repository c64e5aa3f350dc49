package org.chrysalis.support.web;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chrysalis.support.PersonalData.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.web.multipart.MultipartFile;

/** The texts that a form took, with the paths of their fields, in the order of the page. */
final class TypedFields {

    private static final int DEEPEST = 4;

    /**
     * @param path as the form's errors name it: {@code note}, {@code open[0].wording}
     * @param mayHold what the field is there for
     */
    record TypedField(String path, String text, Set<Kind> mayHold) {}

    private final List<TypedField> found = new ArrayList<>();

    private TypedFields() {}

    static List<TypedField> of(Object form) {
        TypedFields fields = new TypedFields();
        fields.collect(form, "", 1);
        return List.copyOf(fields.found);
    }

    private void collect(Object form, String prefix, int depth) {
        if (form.getClass().isAnnotationPresent(NotAboutFamilies.class)) {
            return;
        }
        BeanWrapperImpl bean = new BeanWrapperImpl(form);
        for (Field field : ErrorSummary.declaredIn(form.getClass())) {
            String name = field.getName();
            if (!Modifier.isStatic(field.getModifiers())
                    && !field.isAnnotationPresent(NotAboutFamilies.class)
                    && !TypedText.isCarried(name)
                    && !TypedText.isSecret(name)
                    && bean.isReadableProperty(name)) {
                add(bean.getPropertyValue(name), prefix + name, depth, mayHold(field));
            }
        }
    }

    private static Set<Kind> mayHold(Field field) {
        MayHold said = field.getAnnotation(MayHold.class);
        return said == null ? Set.of() : Set.of(said.value());
    }

    private void add(@Nullable Object value, String path, int depth, Set<Kind> mayHold) {
        if (value instanceof String text) {
            if (!text.isBlank()) {
                found.add(new TypedField(path, text, mayHold));
            }
        } else if (value instanceof Collection<?> several) {
            int index = 0;
            for (Object each : several) {
                // Several short answers to one question have their error at the question.
                add(each, each instanceof String ? path : path + "[" + index + "]", depth, mayHold);
                index++;
            }
        } else if (value instanceof MultipartFile file) {
            // Names of files have a stroke where people would write a space.
            add(Objects.toString(file.getOriginalFilename(), "").replace('_', ' '), path, depth, mayHold);
        } else if (value instanceof Map<?, ?> named) {
            named.forEach((key, each) -> add(each, path + "[" + key + "]", depth, mayHold));
        } else if (value != null && depth < DEEPEST && isFormPart(value)) {
            collect(value, path + ".", depth + 1);
        }
    }

    private static boolean isFormPart(Object value) {
        Class<?> type = value.getClass();
        return type.getName().startsWith("org.chrysalis.") && !type.isEnum() && !type.isRecord();
    }
}
