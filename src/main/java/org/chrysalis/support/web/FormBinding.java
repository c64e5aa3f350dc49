package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.PropertyAccessException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** What holds for every form of every feature when it is read from a request. */
@ControllerAdvice
@Order
class FormBinding {

    private static final String TOKEN = FreshToken.FIELD;
    private static final List<String> PASSWORDS = List.of("password", "present");
    private static final String VERSION = "version";
    private static final List<String> SHOWN = List.of("shown", "shownVisit");
    private static final String SEND_AGAIN = "support.form.send-again";

    private final MessageSource messages;

    FormBinding(MessageSource messages) {
        this.messages = messages;
    }

    @InitBinder
    void prepare(WebDataBinder binder, HttpServletRequest request) {
        binder.setBindingErrorProcessor(new OurWords());
        // No page of ours marks its fields by another of the same name; whoever adds one would empty the field.
        binder.setFieldMarkerPrefix(null);
        binder.setFieldDefaultPrefix(null);
        binder.registerCustomEditor(String.class, new Seen());
        binder.registerCustomEditor(UUID.class, new Token());
        // Whatever is typed is the password.
        PASSWORDS.forEach(field -> binder.registerCustomEditor(String.class, field, new PropertyEditorSupport() {
            @Override
            public void setAsText(String typed) {
                setValue(typed);
            }
        }));
        if (VERSION.equals(binder.getObjectName())) {
            binder.registerCustomEditor(int.class, new Shown());
        }
        SHOWN.forEach(field -> binder.registerCustomEditor(Long.class, field, new ShownThing()));
        Class<?> form = typeOf(binder);
        if (form != null && FreshToken.isCarriedBy(form)) {
            binder.addValidators(new TokenIsWhole());
        }
        // What is asked by GET is a search and saves nothing; what is no form of ours has no texts of people.
        if (form != null && "POST".equals(request.getMethod()) && form.getName().startsWith("org.chrysalis.")) {
            binder.addValidators(new PersonalDataCheck(request, messages));
        }
    }

    private static @Nullable Class<?> typeOf(WebDataBinder binder) {
        if (binder.getTarget() != null) {
            return binder.getTarget().getClass();
        }
        ResolvableType type = binder.getTargetType();
        return type == null ? null : type.resolve();
    }

    /** Every text, wherever it goes, without what nobody can see: one place, so that no form has to think of it. */
    private static final class Seen extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String typed) {
            setValue(typed == null ? null : PlainText.of(typed));
        }

        @Override
        public String getAsText() {
            return Objects.toString(getValue(), "");
        }
    }

    /** A form that lost its token keeps the fresh one that it began with, like one whose token is none. */
    private static final class Token extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String sent) {
            setValue(UUID.fromString(sent == null ? "" : sent));
        }

        @Override
        public String getAsText() {
            return Objects.toString(getValue(), "");
        }
    }

    /** A version that a button carries by itself: what is none was never shown, so that the service finds it stale. */
    private static final class Shown extends PropertyEditorSupport {

        @Override
        public void setAsText(String sent) {
            setValue(sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1);
        }
    }

    /** What a form says that its page showed: what is none was never shown, so that the page is out of date. */
    private static final class ShownThing extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String sent) {
            boolean none = sent == null || sent.isBlank();
            setValue(none ? null : Long.valueOf(sent.matches("\\d{1,18}") ? sent : "-1"));
        }

        @Override
        public String getAsText() {
            return Objects.toString(getValue(), "");
        }
    }

    /** The framework's own sentence names classes, and is nothing that a person could act on. */
    private static final class OurWords extends DefaultBindingErrorProcessor {

        @Override
        public void processPropertyAccessException(PropertyAccessException failure, BindingResult problems) {
            String field = failure.getPropertyName();
            if (TOKEN.equals(field)) {
                // It is hidden: the form keeps the fresh one that it began with, and the person sends that.
                problems.reject(SEND_AGAIN);
                return;
            }
            problems.addError(new FieldError(
                    problems.getObjectName(),
                    field == null ? "" : field,
                    typed(failure),
                    true,
                    new String[] {"support.form.type-mismatch"},
                    null,
                    null));
        }

        /** A field that takes one answer is shown again with one, also if several were sent for it. */
        private static @Nullable Object typed(PropertyAccessException failure) {
            Class<?> wanted = failure instanceof TypeMismatchException mismatch ? mismatch.getRequiredType() : null;
            boolean takesSeveral = wanted != null && (wanted.isArray() || Collection.class.isAssignableFrom(wanted));
            return !takesSeveral && failure.getValue() instanceof Object[] several && several.length > 0
                    ? several[0]
                    : failure.getValue();
        }
    }

    /**
     * Without its token a form that is sent twice is done twice. The page is shown again with a token of its own, and
     * nothing is saved until the person sends that.
     */
    private static final class TokenIsWhole implements Validator {

        @Override
        public boolean supports(Class<?> form) {
            return FreshToken.isCarriedBy(form);
        }

        @Override
        public void validate(Object form, Errors problems) {
            Object token = new BeanWrapperImpl(form).getPropertyValue(TOKEN);
            if (token instanceof UUID || token instanceof String text && isToken(text)) {
                return;
            }
            FreshToken.give(form);
            problems.reject(SEND_AGAIN);
        }

        private static boolean isToken(String text) {
            try {
                UUID.fromString(text);
                return true;
            } catch (IllegalArgumentException garbled) {
                return false;
            }
        }
    }
}
