package org.chrysalis.support.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Turns {@code @{/assets/chrysalis.css}} into the name that holds the hash of its content. */
class AssetLinkBuilder extends StandardLinkBuilder {

    private static final String ASSETS = "/assets/";

    private final ObjectProvider<ResourceUrlProvider> provider;
    private final Map<String, String> versioned = new ConcurrentHashMap<>();

    AssetLinkBuilder(ObjectProvider<ResourceUrlProvider> provider) {
        this.provider = provider;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        int at = link.indexOf(ASSETS);
        if (at < 0) {
            return super.processLink(context, link);
        }
        // Before it lies the context path, if there is one.
        String path = link.substring(at);
        return link.substring(0, at) + versioned.computeIfAbsent(path, this::lookUp);
    }

    private String lookUp(String path) {
        String found = provider.getObject().getForLookupPath(path);
        if (found == null) {
            throw new IllegalArgumentException("No such asset: " + path);
        }
        return found;
    }
}
