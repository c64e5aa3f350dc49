package org.chrysalis.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.chrysalis.support.Misconfigured;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail leaves, beside {@code spring.mail.*} for a mail server.
 *
 * @param from the address that mails of a mail server come from
 * @param notifyKey an API key of GOV.UK Notify; where there is one, it takes the place of a mail server
 * @param notifyTemplate the id of a template there with the fields {@code ((subject))} and {@code ((body))}
 * @param notifyAddress where GOV.UK Notify answers
 * @param timeout how long one mail may take with GOV.UK Notify
 * @param serverTimeout how long one mail may take with a mail server, from the first word to the last
 */
@Validated
@ConfigurationProperties("chrysalis.mail")
record MailProperties(
        @Pattern(regexp = "|[^\\s@]+@[^\\s@]+", message = "must be an email address, such as chrysalis@council.example")
        @DefaultValue("")
        String from,

        @Pattern(regexp = "|.{74,}", message = "must be a whole API key, as GOV.UK Notify gives it") @DefaultValue("")
        String notifyKey,

        @Pattern(regexp = "|[0-9a-fA-F-]{36}", message = "must be the id of a template, as GOV.UK Notify shows it")
        @DefaultValue("")
        String notifyTemplate,

        @NotNull @DefaultValue("https://api.notifications.service.gov.uk")
        URI notifyAddress,

        @NotNull @DefaultValue("15s") Duration timeout,

        @NotNull @DefaultValue("60s") Duration serverTimeout) {

    /**
     * @param server whether a mail server is set
     * @param addressed whether the address is set with which links begin
     * @throws Misconfigured if mail is to be sent and something is missing for it
     */
    void requireWhole(boolean server, boolean addressed) {
        boolean notify = !notifyKey.isEmpty();
        if (notify && notifyTemplate.isEmpty()) {
            throw new Misconfigured("CHRYSALIS_MAIL_NOTIFY_KEY needs CHRYSALIS_MAIL_NOTIFY_TEMPLATE beside it.");
        }
        if (!notify && server && from.isEmpty()) {
            throw new Misconfigured(
                    "SPRING_MAIL_HOST needs CHRYSALIS_MAIL_FROM beside it: the address that mails come from.");
        }
        if ((notify || server) && !addressed) {
            throw new Misconfigured("Mail needs CHRYSALIS_ADDRESS, the address that its links begin with.");
        }
    }
}
