package org.chrysalis.access;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long people stay signed in.
 *
 * @param idle a session that was not used for so long is over
 * @param absolute a session that began so long ago is over, however busy
 * @param beforeSignIn how long a sign-in page may lie open
 */
@Validated
@ConfigurationProperties("chrysalis.session")
public record AccessProperties(
        @NotNull @DefaultValue("60m") Duration idle,
        @NotNull @DefaultValue("12h") Duration absolute,
        @NotNull @DefaultValue("30m") Duration beforeSignIn) {}
