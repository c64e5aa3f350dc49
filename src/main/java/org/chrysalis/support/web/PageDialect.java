package org.chrysalis.support.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Gives templates {@code #field}, {@code #when} and {@code #excerpt}. Beans would do in most places, but not in the
 * parameters of a fragment, where Thymeleaf refuses them.
 */
@Component
class PageDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> objects;

    PageDialect(Fields fields, Dates dates, Excerpts excerpts) {
        this.objects = Map.of("field", fields, "when", dates, "excerpt", excerpts);
    }

    @Override
    public String getName() {
        return "chrysalis";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return objects.get(name);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
