package org.chrysalis.support.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a form, or on one of its fields: nothing that is typed here is kept as it was typed, because it finds somebody who
 * is known already (a lead, an owner), chooses among what there is, or signs somebody in. It is not looked through for
 * what could identify a child or a family. Every text that is kept is; what a field is there for, {@link MayHold} says.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface NotAboutFamilies {}
