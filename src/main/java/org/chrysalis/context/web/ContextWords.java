package org.chrysalis.context.web;

import org.chrysalis.context.ContextKind;
import org.chrysalis.support.Kebab;
import org.springframework.stereotype.Component;

/** The bean {@code @contextWords} of templates: constants as keys of messages. */
@Component("contextWords")
class ContextWords {

    /** {@code context.kind.budget-round} */
    public static String key(ContextKind kind) {
        return "context.kind." + Kebab.of(kind);
    }
}
