package org.chrysalis.support.web;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Serves styles, script and pictures under names that change with their content, so that browsers keep them for good.
 */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<PageModel> pageModel;

    AssetsConfiguration(ObjectProvider<PageModel> pageModel) {
        this.pageModel = pageModel;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addTransformer(new CssLinkResourceTransformer());
        registry.addResourceHandler("/favicon.ico", "/robots.txt")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnstorableText());
        registry.addInterceptor(pageModel.getObject());
    }

    /** The first page may be asked for before all is said to have started, which is when it would look by itself. */
    @Bean
    static SmartInitializingSingleton assetsKnown(
            ObjectProvider<ResourceUrlProvider> assets, ApplicationContext context) {
        return () -> assets.ifAvailable(provider -> provider.onApplicationEvent(new ContextRefreshedEvent(context)));
    }

    /**
     * Only links to assets are looked up; Spring's own filter would look up every link of a page. Words are strict in
     * tests.
     */
    @Bean
    static BeanPostProcessor pageEngine(
            ObjectProvider<ResourceUrlProvider> assets,
            ObjectProvider<MessageSource> messages,
            Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.setLinkBuilder(new AssetLinkBuilder(assets));
                    if (environment.getProperty("chrysalis.strict-words", Boolean.class, false)) {
                        engine.setTemplateEngineMessageSource(new StrictMessageSource(messages.getObject()));
                    }
                }
                return bean;
            }
        };
    }
}
