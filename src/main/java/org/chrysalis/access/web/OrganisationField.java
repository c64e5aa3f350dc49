package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.WrittenElsewhere;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Gives every form the organisation in which its page is made. It goes where the token goes, which no form works
 * without: so that no template has to think of it, and none can forget it.
 */
@Component
class OrganisationField implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new BesideTheToken(tokens) : bean;
    }

    private record BesideTheToken(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = tokens.getExtraHiddenFields(request);
            Actor actor = CurrentActor.find().orElse(null);
            if (fields == null || fields.isEmpty() || actor == null) {
                return fields;
            }
            Map<String, String> both = new HashMap<>(fields);
            both.put(WrittenElsewhere.FIELD, String.valueOf(actor.organisationId()));
            return both;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }
    }
}
