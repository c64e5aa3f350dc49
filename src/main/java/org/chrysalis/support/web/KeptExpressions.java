package org.chrysalis.support.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Every expression of every template stays read and compiled. Thymeleaf keeps 500 unless told otherwise, which are
 * those of a few pages: whoever came to another one had them all read anew.
 */
@Configuration(proxyBeanMethods = false)
class KeptExpressions {

    /** Some thousand stand in the templates; what a page makes of them by preprocessing comes on top. */
    static final int MOST = 20_000;

    KeptExpressions(SpringTemplateEngine engine) {
        StandardCacheManager kept = new StandardCacheManager();
        kept.setExpressionCacheMaxSize(MOST);
        engine.setCacheManager(kept);
    }
}
