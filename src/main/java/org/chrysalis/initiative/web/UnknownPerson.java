package org.chrysalis.initiative.web;

import org.springframework.validation.BindingResult;

/** Says in one way of a name that was typed that nobody of the organisation has it, or more than one do. */
public final class UnknownPerson {

    private UnknownPerson() {}

    public static void note(BindingResult problems, String field, String typed) {
        problems.rejectValue(field, "initiative.person.unknown", new Object[] {typed.strip()}, null);
    }
}
