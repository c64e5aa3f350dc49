package org.chrysalis.support;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/**
 * Looks at the settings before anything is started for them. Comes after the configuration files, which may hold them,
 * and after the log is set up by them: what is refused is then said in one sentence, and not a second time in the log.
 */
public abstract class BeforeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** Refuses what cannot be followed, by throwing what says so in one sentence, or adds what follows from others. */
    protected abstract void look(ConfigurableEnvironment environment);

    /**
     * What a feature is set to, as it will be given it.
     *
     * @throws BindException naming the setting, if one cannot be read or is not what it may be
     */
    protected static <T> T read(ConfigurableEnvironment environment, String prefix, Class<T> settings) {
        Binder binder = Binder.get(environment);
        Bindable<T> wanted = Bindable.of(settings);
        if (!binder.bind(prefix, wanted).isBound()) {
            return binder.bindOrCreate(prefix, wanted);
        }
        try (ValidatorFactory rules = Validation.buildDefaultValidatorFactory()) {
            return binder.bindOrCreate(
                    prefix, wanted, new ValidationBindHandler(new SpringValidatorAdapter(rules.getValidator())));
        }
    }

    @Override
    public final void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        look(event.getEnvironment());
    }

    @Override
    public final int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
