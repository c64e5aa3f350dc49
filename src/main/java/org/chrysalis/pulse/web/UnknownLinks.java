package org.chrysalis.pulse.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Limits how many links that do not work are answered from one address. A link that works always does: nobody guesses
 * 256 random bits, and a whole council can stand behind one address. Kept in the memory of one server, bounded; a
 * restart forgives.
 */
@Component
class UnknownLinks {

    static final int MOST = 100;

    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @return whether that is no more than is borne */
    boolean count(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                            address,
                            unknown -> Bucket.builder()
                                    .addLimit(limit -> limit.capacity(MOST).refillGreedy(MOST, PERIOD))
                                    .build())
                    .tryConsume(1);
        }
    }
}
