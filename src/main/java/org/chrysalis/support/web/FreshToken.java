package org.chrysalis.support.web;

import java.util.UUID;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.BeanWrapperImpl;

/** Gives a form another token, so that what it says can be sent as something new. */
final class FreshToken {

    static final String FIELD = "submission";

    private FreshToken() {}

    static boolean isCarriedBy(Class<?> form) {
        return BeanUtils.getPropertyDescriptor(form, FIELD) != null;
    }

    static void give(Object form) {
        BeanWrapperImpl fields = new BeanWrapperImpl(form);
        UUID fresh = UUID.randomUUID();
        fields.setPropertyValue(FIELD, UUID.class.equals(fields.getPropertyType(FIELD)) ? fresh : fresh.toString());
    }
}
