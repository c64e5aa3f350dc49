package org.chrysalis.support.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a form, or on one of its fields: what is typed here is about colleagues or the organisation itself (a name to sign
 * in with, a lead, a team), so that it is not looked through for what could identify a child or a family. Every other
 * text that is typed is.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface NotAboutFamilies {}
