package org.chrysalis.access;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * In tests a password is hashed with the least effort that Argon2id takes: the program's own, slow on purpose, was a
 * twentieth of what the tests asked of the processor. {@link PasswordsTest} holds the program to it.
 */
@Component
class QuickPasswords implements BeanPostProcessor {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int KILOBYTES = 8;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Passwords ? new Passwords(new Argon2PasswordEncoder(SALT, HASH, 1, KILOBYTES, 1)) : bean;
    }
}
