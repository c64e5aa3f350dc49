package org.chrysalis.initiative.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has every address of an initiative read in whatever way its reference is written. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration implements WebMvcConfigurer {

    private final WrittenReference written;

    ReferenceConfiguration(WrittenReference written) {
        this.written = written;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(written).addPathPatterns("/initiatives/**");
    }
}
