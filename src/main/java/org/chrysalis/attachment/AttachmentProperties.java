package org.chrysalis.attachment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files are checked before they are kept, and how much is kept.
 *
 * @param clamd host and port of ClamAV's daemon, {@code clamav:3310}; nothing is scanned while it is empty
 * @param clamdTimeout how long it may take to answer
 * @param most how much one organisation can store
 */
@Validated
@ConfigurationProperties("chrysalis.attachment")
record AttachmentProperties(
        @Pattern(
                regexp = "|([^:\\s]+|\\[[0-9a-fA-F:]+]):" + A_PORT,
                message = "must be a host and its port, such as clamav:3310")
        @DefaultValue("")
        String clamd,

        @NotNull @DefaultValue("30s") Duration clamdTimeout,

        @NotNull @DefaultValue("5GB") DataSize most) {

    /** From 1 to 65535. */
    private static final String A_PORT = "([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])";
}
