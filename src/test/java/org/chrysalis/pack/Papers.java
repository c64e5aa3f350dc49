package org.chrysalis.pack;

import java.util.Locale;
import org.chrysalis.support.web.Dates;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The writers of packs as the program makes them, without the program. */
final class Papers {

    private Papers() {}

    static PackPdf pdf() {
        return new PackPdf(templates(), words());
    }

    static PackWorkbook workbook() {
        return new PackWorkbook(words());
    }

    static PackWords words() {
        return new PackWords(messages(), new Dates());
    }

    static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages());
        return engine;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.UK);
        source.setBasenames("messages/pack");
        return source;
    }
}
