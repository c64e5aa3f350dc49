package org.chrysalis.support.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts into the model of every page what its layout needs, after the controller and before the template. */
@Component
class PageModel implements HandlerInterceptor {

    /** What of a form could identify somebody: {@link IdentifiesNobody}. */
    static final String IDENTIFIES = "identifies";

    private final ObjectProvider<PageChromeSource> source;
    private final ObjectProvider<ScreenHelp> help;
    private final MessageSource messages;

    PageModel(ObjectProvider<PageChromeSource> source, ObjectProvider<ScreenHelp> help, MessageSource messages) {
        this.source = source;
        this.help = help;
        this.messages = messages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.hasView() && !isRedirect(page)) {
            fill(page, request);
        }
    }

    void fill(ModelAndView page, HttpServletRequest request) {
        Map<String, Object> model = page.getModel();
        // An error page that the container asks for may be there because the database is not.
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            PageChromeSource known = source.getIfAvailable();
            model.put("chrome", known == null ? PageChrome.signedOut() : known.chrome(request));
            ScreenHelp helpful = help.getIfAvailable();
            model.put("screenHelp", helpful == null ? null : helpful.helpFor(request));
        }
        if (request.getAttribute(IdentifiesNobody.ATTRIBUTE) instanceof IdentifiesNobody found) {
            model.put(IDENTIFIES, found);
        }
        model.values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .findFirst()
                .ifPresent(form -> page.addObject(
                        "errorSummary", ErrorSummary.of(form, messages, LocaleContextHolder.getLocale())));
    }

    private static boolean isRedirect(ModelAndView page) {
        String name = page.getViewName();
        return name != null && (name.startsWith("redirect:") || name.startsWith("forward:"));
    }
}
