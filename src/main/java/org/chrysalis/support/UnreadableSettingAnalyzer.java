package org.chrysalis.support;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;

/** Names the setting that cannot be read and what it may be, in one sentence, as whoever set it wrote its name. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        BindValidationException refused = findCause(cause, BindValidationException.class);
        @Nullable String action = null;
        return new FailureAnalysis(refused == null ? unreadable(cause) : refused(refused), action, cause);
    }

    private static String unreadable(BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        if (property == null) {
            return "The setting " + cause.getName() + " cannot be read.";
        }
        return "%s cannot be \"%s\"%s."
                .formatted(
                        name(property.getOrigin(), property.getName().toString()),
                        property.getValue(),
                        wanted(cause.getTarget().getType().resolve()));
    }

    private static String refused(BindValidationException refused) {
        return refused.getValidationErrors().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? "%s %s"
                                .formatted(
                                        name(
                                                Origin.from(field),
                                                refused.getValidationErrors().getName() + "."
                                                        + DataObjectPropertyName.toDashedForm(field.getField())),
                                        field.getDefaultMessage())
                        : String.valueOf(error.getDefaultMessage()))
                .sorted()
                .collect(Collectors.joining("; ", "", "."));
    }

    private static String name(@Nullable Origin origin, String property) {
        @Nullable Origin told = origin instanceof PropertySourceOrigin source ? source.getOrigin() : origin;
        return told instanceof SystemEnvironmentOrigin variable ? variable.getProperty() : property;
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "";
        }
        Class<?> kind = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (kind == Duration.class) {
            return ": give a length of time, such as 30s, 15m or 12h";
        }
        if (kind == DataSize.class) {
            return ": give a size, such as 25MB or 5GB";
        }
        if (kind == Boolean.class) {
            return ": give true or false";
        }
        if (kind == InetAddress.class) {
            return ": give an address of this machine, such as 127.0.0.1 or 0.0.0.0";
        }
        if (Number.class.isAssignableFrom(kind)) {
            return ": give a whole number";
        }
        if (kind.isEnum()) {
            return Arrays.stream(kind.getEnumConstants())
                    .map(choice -> Kebab.of((Enum<?>) choice))
                    .collect(Collectors.joining(", ", ": give one of ", ""));
        }
        return "";
    }
}
