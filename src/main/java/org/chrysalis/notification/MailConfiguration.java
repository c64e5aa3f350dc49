package org.chrysalis.notification;

import java.time.Clock;
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
        JavaMailSender sender = server.getIfAvailable();
        properties.requireWhole(sender != null, address.isNamed());
        return new Postbox(carrier(properties, sender, json, clock));
    }

    private static @Nullable Carrier carrier(
            MailProperties properties, @Nullable JavaMailSender server, JsonMapper json, Clock clock) {
        if (!properties.notifyKey().isEmpty()) {
            return new NotifyCarrier(properties, json, clock);
        }
        return server == null ? null : new SmtpCarrier(server, properties.from(), properties.serverTimeout());
    }
}
