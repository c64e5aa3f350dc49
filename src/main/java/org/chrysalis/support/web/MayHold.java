package org.chrysalis.support.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chrysalis.support.PersonalData.Kind;

/**
 * On a field of a form: what it is there for, such as the address that somebody is invited by, so that nobody is asked
 * about it. Whatever else in it could identify a child or a family is asked about as everywhere.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface MayHold {

    Kind[] value();
}
