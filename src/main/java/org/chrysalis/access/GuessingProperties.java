package org.chrysalis.access;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many wrong passwords are borne.
 *
 * @param perAccount wrong tries for one account within the period
 * @param perAddress wrong tries from one network address within the period: many, because a council's people share one
 * @param period after which all tries are given back, one by one on the way
 * @param remembered for how many accounts and addresses this is kept in memory; the longest unused are forgotten
 */
@Validated
@ConfigurationProperties("chrysalis.guesses")
public record GuessingProperties(
        @Min(3) @DefaultValue("10") int perAccount,
        @Min(3) @DefaultValue("100") int perAddress,
        @NotNull @DefaultValue("15m") Duration period,
        @Min(100) @DefaultValue("20000") int remembered) {}
