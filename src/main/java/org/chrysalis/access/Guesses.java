package org.chrysalis.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords for each account and from each address. An account that does not exist is limited like one
 * that does: to be asked to wait says nothing. Kept in the memory of one server, bounded; a restart forgives.
 */
@Component
class Guesses {

    /** So written that reading it asks no name server. */
    private static final Pattern IP_V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final GuessingProperties properties;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets;

    Guesses(GuessingProperties properties, Clock clock) {
        this.properties = properties;
        this.time = new ClockTime(clock);
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > properties.remembered();
            }
        };
    }

    /**
     * Counts a try before the password is compared: that is slow, and many tries at once would otherwise all be let
     * through before the first was found wrong. {@link #right} gives it back.
     *
     * @throws Refused with the minutes to wait, when there were too many wrong tries
     */
    void take(String email, String address) {
        Bucket there = bucket(address(address), properties.perAddress());
        if (!there.tryConsume(1)) {
            // The account is only looked at: who is made to wait adds nothing to what is remembered.
            throw refused(Math.max(wait(account(email)), wait(there)));
        }
        Bucket account = bucket(account(email), properties.perAccount());
        if (!account.tryConsume(1)) {
            there.addTokens(1);
            throw refused(wait(account));
        }
    }

    /** Whoever knows the password has not been guessing: the try is given back, and those before it for the account. */
    void right(String email, String address) {
        forgive(email);
        bucket(address(address), properties.perAddress()).addTokens(1);
    }

    /** Lets an account be tried as if it never was. */
    void forgive(String email) {
        synchronized (buckets) {
            buckets.remove(account(email));
        }
    }

    int remembered() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private long wait(String key) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.get(key);
        }
        return bucket == null ? 0 : wait(bucket);
    }

    private static long wait(Bucket bucket) {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    private static Refused refused(long wait) {
        long minutes = Math.max(1, (wait + TimeUnit.MINUTES.toNanos(1) - 1) / TimeUnit.MINUTES.toNanos(1));
        return new Refused(null, "access.sign-in.wait", minutes);
    }

    private Bucket bucket(String key, int most) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, unknown -> full(most));
        }
    }

    private Bucket full(int most) {
        Duration period = properties.period();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .withCustomTimePrecision(time)
                .build();
    }

    /** Cut, so that a long text cannot fill the memory. */
    private static String account(String email) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        return "account " + account.substring(0, Math.min(254, account.length()));
    }

    /** Of IPv6 the first 64 bits: one connection has all the addresses behind them, and may try from each. */
    private static String address(String address) {
        String literal = address.replaceFirst("%.*", "");
        if (!IP_V6.matcher(literal).matches()) {
            return "address " + address;
        }
        try {
            InetAddress read = InetAddress.getByName(literal);
            byte[] bytes = read.getAddress();
            return "address "
                    + (bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) + "/64" : read.getHostAddress());
        } catch (UnknownHostException e) {
            return "address " + address;
        }
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
