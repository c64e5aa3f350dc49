package org.chrysalis.support.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the methods that show and take a form: what a person typed into it and did not send is put back when they come
 * again. The form is the model attribute {@code form}, is shown and sent at the same address, and marks itself by
 * {@code th:data-draft} with {@code chrysalis/draft :: kept} as the first of its content.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsDraft {}
