package org.chrysalis.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in a few signs what stood somewhere, so that a form can carry what it was shown with. */
public final class Fingerprint {

    private static final int BYTES = 16;

    private Fingerprint() {}

    /** Two contents with one fingerprint are not to be found: a shorter sum would let an edit pass for another. */
    public static String of(List<? extends @Nullable Object> content) {
        MessageDigest digest = sha256();
        for (Object each : content) {
            byte[] bytes = Objects.toString(each).getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
