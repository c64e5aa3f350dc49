package org.chrysalis.notification;

import java.time.Clock;
import org.chrysalis.support.Misconfigured;
import org.chrysalis.support.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/** Who carries mails: GOV.UK Notify where a key is set, else the mail server where one is set, else nobody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean
    Postbox postbox(
            MailProperties properties,
            ObjectProvider<JavaMailSender> server,
            PublicAddress address,
            JsonMapper json,
            Clock clock) {
        Carrier carrier = carrier(properties, server.getIfAvailable(), json, clock);
        if (carrier != null && !address.isNamed()) {
            throw new Misconfigured("Mail needs CHRYSALIS_ADDRESS, the address that its links begin with.");
        }
        return new Postbox(carrier);
    }

    private static @Nullable Carrier carrier(
            MailProperties properties, @Nullable JavaMailSender server, JsonMapper json, Clock clock) {
        if (!properties.notifyKey().isEmpty()) {
            if (properties.notifyTemplate().isEmpty()) {
                throw new Misconfigured("CHRYSALIS_MAIL_NOTIFY_KEY needs CHRYSALIS_MAIL_NOTIFY_TEMPLATE beside it.");
            }
            return new NotifyCarrier(properties, json, clock);
        }
        if (server == null) {
            return null;
        }
        if (properties.from().isEmpty()) {
            throw new Misconfigured(
                    "SPRING_MAIL_HOST needs CHRYSALIS_MAIL_FROM beside it: the address that mails come from.");
        }
        return new SmtpCarrier(server, properties.from(), properties.serverTimeout());
    }
}
