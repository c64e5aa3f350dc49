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
                regexp = "|[^:\\s]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}",
                message = "must be a host and its port, such as clamav:3310")
        @DefaultValue("")
        String clamd,

        @NotNull @DefaultValue("30s") Duration clamdTimeout,

        @NotNull @DefaultValue("5GB") DataSize most) {}
