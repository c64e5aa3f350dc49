package org.chrysalis.support.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;

/** What is said once is kept as {@link LatestFlash} has it, in place of what Spring would use by itself. */
@Configuration(proxyBeanMethods = false)
class FlashConfiguration {

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    static FlashMapManager flashMapManager() {
        return new LatestFlash();
    }
}
