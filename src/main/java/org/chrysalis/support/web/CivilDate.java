package org.chrysalis.support.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link DateInput} holds a real date. {@code name} is the key of the words that begin the message: with
 * "The date of the move" it says "The date of the move must be a real date".
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CivilDateValidator.class)
public @interface CivilDate {

    String name();

    /** Whether nothing at all is an error; then the message is {@code required} or "Enter {name}". */
    boolean required() default true;

    /** Today is allowed, later is not. */
    boolean notInFuture() default false;

    String message() default "{support.date.real}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
