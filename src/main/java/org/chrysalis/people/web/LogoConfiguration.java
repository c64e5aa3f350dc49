package org.chrysalis.people.web;

import org.chrysalis.people.Logo;
import org.chrysalis.support.web.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogoConfiguration {

    @Bean
    UploadLimit logoLimit() {
        return new UploadLimit("/admin/organisation/logo", "people.logo.large", Logo.LARGEST_KILOBYTES);
    }
}
