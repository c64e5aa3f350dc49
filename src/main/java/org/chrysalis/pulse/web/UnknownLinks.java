package org.chrysalis.pulse.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Limits how many links that do not work are tried from one address: nobody guesses 256 random bits, and nobody is to
 * keep the database busy with it. Many are borne, because a council's people share an address and a round that has
 * closed has many links. Kept in the memory of one server, bounded; a restart forgives.
 */
@Component
class UnknownLinks {

    static final int MOST = 100;

    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    /** Thrown before the database is asked. */
    static final class TooMany extends RuntimeException {
        private TooMany() {
            super("too many links that do not work", null, false, false);
        }
    }

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @throws TooMany where too many were tried from this address */
    void look(String address) {
        synchronized (buckets) {
            Bucket bucket = buckets.get(address);
            if (bucket != null && bucket.getAvailableTokens() == 0) {
                throw new TooMany();
            }
        }
    }

    void count(String address) {
        synchronized (buckets) {
            buckets.computeIfAbsent(
                            address,
                            unknown -> Bucket.builder()
                                    .addLimit(limit -> limit.capacity(MOST).refillGreedy(MOST, PERIOD))
                                    .build())
                    .tryConsume(1);
        }
    }
}
