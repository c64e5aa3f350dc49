package org.chrysalis.access;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords: Argon2id for new ones, and every hash says how it was made, so that the manner can
 * be changed without asking anybody for a new password. Each comparison takes 16 MB and a twentieth of a second on
 * purpose; how many run at once is bounded, so that guessing cannot fill the memory.
 */
@Component
class Passwords {

    private static final String ARGON2 = "argon2id";

    private final PasswordEncoder encoder;

    private final Semaphore room =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** Compared with when there is no such person, so that this takes as long as when there is. */
    private final String nobody;

    @Autowired
    Passwords() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    Passwords(Argon2PasswordEncoder argon2) {
        encoder = new DelegatingPasswordEncoder(ARGON2, Map.of(ARGON2, argon2, "bcrypt", new BCryptPasswordEncoder()));
        nobody = encoder.encode("nobody has this password");
    }

    String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return encoder.encode(normal(password));
        } finally {
            room.release();
        }
    }

    /** @param hash none for a person who does not exist or has no password: the answer is no, and takes as long */
    boolean matches(String password, @Nullable String hash) {
        room.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(normal(password), hash == null ? nobody : hash);
            return same && hash != null;
        } finally {
            room.release();
        }
    }

    /** Keyboards disagree on how to put together what looks the same. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Whether the hash was made in a manner that is not good enough any more. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
