package org.chrysalis.support.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.chrysalis.support.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts into the model of every page what its layout needs, after the controller and before the template. */
@Component
class PageModel implements HandlerInterceptor {

    /** What of a form could identify somebody: {@link IdentifiesNobody}. */
    static final String IDENTIFIES = "identifies";

    /** Who changed what two people worked on, and when: {@link LastChangeSource.LastChange}. */
    static final String LAST_CHANGE = "lastChange";

    private final SingletonSupplier<PageChromeSource> source;
    private final SingletonSupplier<LastChangeSource> changes;
    private final SingletonSupplier<ScreenHelp> help;
    private final MessageSource messages;

    PageModel(
            ObjectProvider<PageChromeSource> source,
            ObjectProvider<LastChangeSource> changes,
            ObjectProvider<ScreenHelp> help,
            MessageSource messages) {
        this.source = SingletonSupplier.of(source::getIfAvailable);
        this.changes = SingletonSupplier.of(changes::getIfAvailable);
        this.help = SingletonSupplier.of(help::getIfAvailable);
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
            PageChromeSource known = source.get();
            model.put("chrome", known == null ? PageChrome.signedOut() : known.chrome(request));
            ScreenHelp helpful = help.get();
            model.put("screenHelp", helpful == null ? null : helpful.helpFor(request));
        }
        if (request.getAttribute(IdentifiesNobody.ATTRIBUTE) instanceof IdentifiesNobody found) {
            model.put(IDENTIFIES, found);
        }
        tellWhoChangedIt(model);
        model.values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .findFirst()
                .ifPresent(form -> page.addObject(
                        "errorSummary", ErrorSummary.of(form, messages, LocaleContextHolder.getLocale())));
    }

    /** Asked only where two people met: whoever is told of another version is told whose it is. */
    private void tellWhoChangedIt(Map<String, Object> model) {
        LastChangeSource known = changes.get();
        if (known == null) {
            return;
        }
        Object met = model.values().stream()
                .filter(each -> conflict(each) != null)
                .findFirst()
                .orElse(null);
        Conflict conflict = conflict(met);
        if (conflict == null) {
            return;
        }
        known.lastChange(conflict).ifPresent(last -> {
            model.put(LAST_CHANGE, last);
            if (last.own()) {
                sayItWasTheirs(met);
            }
        });
    }

    /** Nobody else did it: it is from another window of who is told. */
    private static void sayItWasTheirs(Object met) {
        if (met instanceof Differences both) {
            both.ofOnesOwn();
        } else if (met instanceof Conflict alone) {
            alone.ofOnesOwn();
        }
    }

    private static @Nullable Conflict conflict(@Nullable Object value) {
        return value instanceof Differences both ? both.conflict() : value instanceof Conflict met ? met : null;
    }

    private static boolean isRedirect(ModelAndView page) {
        String name = page.getViewName();
        return name != null && (name.startsWith("redirect:") || name.startsWith("forward:"));
    }
}
