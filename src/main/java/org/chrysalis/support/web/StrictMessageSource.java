package org.chrysalis.support.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DelegatingMessageSource;

/** Stops a page that asks for words which do not exist. Thymeleaf would take the usual exception for an answer. */
class StrictMessageSource extends DelegatingMessageSource {

    StrictMessageSource(MessageSource messages) {
        setParentMessageSource(messages);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        try {
            return super.getMessage(code, arguments, locale);
        } catch (NoSuchMessageException missing) {
            throw new IllegalStateException("There are no words for " + code, missing);
        }
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        try {
            return super.getMessage(resolvable, locale);
        } catch (NoSuchMessageException missing) {
            throw new IllegalStateException("There are no words for " + resolvable, missing);
        }
    }
}
