package org.chrysalis.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.X509KeyManager;

/**
 * A private key that is kept beside a certificate.
 *
 * @param certified what the certificate says the other half of the key is
 */
record CertifiedKey(PrivateKey key, PublicKey certified) {

    private static final byte[] SAMPLE = "signed by the one, read by the other".getBytes(StandardCharsets.UTF_8);

    /** How a key of each kind signs. */
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    /** Each that a server would serve. */
    static Stream<CertifiedKey> all(X509KeyManager manager) {
        return SIGNATURES.keySet().stream()
                .map(kind -> manager.getServerAliases(kind, null))
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .map(alias -> new CertifiedKey(
                        manager.getPrivateKey(alias), manager.getCertificateChain(alias)[0].getPublicKey()));
    }

    /** Whether the certificate is this key's; one of a kind that is not known here is left to the server. */
    boolean belongs() {
        String way = SIGNATURES.get(key.getAlgorithm());
        return way == null || isRead(way);
    }

    private boolean isRead(String way) {
        try {
            Signature signs = Signature.getInstance(way);
            signs.initSign(key);
            signs.update(SAMPLE);
            Signature reads = Signature.getInstance(way);
            reads.initVerify(certified);
            reads.update(SAMPLE);
            return reads.verify(signs.sign());
        } catch (GeneralSecurityException ofAnotherKind) {
            return false;
        }
    }
}
