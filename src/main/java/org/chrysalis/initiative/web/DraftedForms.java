package org.chrysalis.initiative.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.KeepsDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Does for every form of {@link KeepsDraft} what {@link DraftForms} does when a controller asks it: puts back what was
 * kept, or what was typed into the one line from which somebody comes to the whole form; goes on keeping when the form
 * is shown again, and forgets it once the form has done its work.
 */
@Component
class DraftedForms implements HandlerInterceptor {

    /** Sent by the form that keeps a draft: a shorter form that is sent to the same address leaves it alone. */
    static final String SENT = "drafted";

    /** What the one line of a list sends as {@code then} when somebody goes on from it to the whole form. */
    private static final String WHOLE = "whole";

    private static final String FORM = "form";
    private static final int LONGEST_NAME = 120;

    private final ObjectProvider<DraftForms> drafts;

    /** @param drafts when they are needed: they convert as the pages do that this is a part of */
    DraftedForms(ObjectProvider<DraftForms> drafts) {
        this.drafts = drafts;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && handler instanceof HandlerMethod method && method.hasMethodAnnotation(KeepsDraft.class)) {
            String name = name(request.getRequestURI());
            if (name.length() <= LONGEST_NAME) {
                CurrentActor.find().ifPresent(actor -> follow(actor, name, request, page));
            }
        }
    }

    private void follow(Actor actor, String name, HttpServletRequest request, ModelAndView page) {
        boolean sent = "POST".equals(request.getMethod());
        String view = page.getViewName();
        if (view != null && view.startsWith("redirect:")) {
            if (sent && request.getParameter(SENT) != null) {
                drafts.getObject().done(actor, name);
            }
            return;
        }
        Map<String, Object> model = page.getModel();
        Object form = model.get(FORM);
        if (form == null) {
            return;
        }
        Map<String, String[]> fields = request.getParameterMap();
        if (!sent) {
            model.put("draft", drafts.getObject().restored(actor, name, form, fields.keySet()));
        } else if (WHOLE.equals(request.getParameter("then"))) {
            model.put("draft", drafts.getObject().begun(actor, name, form, fields));
        } else {
            model.put("draft", DraftForms.shown(actor, name));
        }
        model.put("draftPage", address(request));
    }

    /** {@code /initiatives/MAR-01/risks/new} is kept as {@code initiatives-mar-01-risks-new}. */
    private static String name(String path) {
        return path.substring(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
