package org.chrysalis.access;

import java.lang.reflect.Method;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.chrysalis.audit.SentChanges;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.StillSending;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A change or a withdrawal that is sent twice answers as the first did. It stands around every service that changes
 * something for a person and answers nothing: where the service finds that things have moved on, or that there is
 * nothing left of what it was asked for, and what moved them is this very form of this very person, what they asked for
 * is done. What anybody did since makes it a conflict or a refusal again.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SentTwice extends StaticMethodMatcherPointcutAdvisor {

    /** Around the transaction, which the conflict takes back: what the first sending left is read after it. */
    private static final int AROUND_THE_TRANSACTION = Ordered.LOWEST_PRECEDENCE - 100;

    private final transient ObjectProvider<SentChanges> sent;

    SentTwice(ObjectProvider<SentChanges> sent) {
        this.sent = sent;
        setOrder(AROUND_THE_TRANSACTION);
        setAdvice((MethodInterceptor) this::call);
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return type.isAnnotationPresent(Service.class)
                && type.getName().startsWith("org.chrysalis.")
                && method.getReturnType() == void.class
                && method.getParameterCount() > 0
                && method.getParameterTypes()[0] == Actor.class;
    }

    private @Nullable Object call(MethodInvocation service) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Part of a larger work, which is taken back as a whole.
            return service.proceed();
        }
        try {
            return service.proceed();
        } catch (Conflict | NotFound | Refused | ConcurrencyFailureException | StillSending movedOn) {
            Actor actor = (Actor) Objects.requireNonNull(service.getArguments()[0]);
            if (sent.getObject().stands(actor.organisationId(), actor.personId())) {
                return null;
            }
            throw movedOn;
        }
    }
}
