package org.chrysalis.transfer.web;

import org.chrysalis.support.web.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    UploadLimit importLimit() {
        return new UploadLimit("/import", "transfer.import.file.too-large");
    }
}
