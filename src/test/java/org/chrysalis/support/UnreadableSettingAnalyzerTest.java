package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class UnreadableSettingAnalyzerTest {

    record Settings(
            Duration idle,
            int most,
            DataSize size,
            boolean on,
            InetAddress address,
            @jakarta.validation.constraints.Min(1) int least) {}

    @Test
    void namesTheVariableAndWhatItMayBe() {
        assertThat(said("CHRYSALIS_IDLE", "foo"))
                .isEqualTo("CHRYSALIS_IDLE cannot be \"foo\": give a length of time, such as 30s, 15m or 12h.");
        assertThat(said("CHRYSALIS_MOST", "many")).isEqualTo("CHRYSALIS_MOST cannot be \"many\": give a whole number.");
        assertThat(said("CHRYSALIS_SIZE", "big"))
                .isEqualTo("CHRYSALIS_SIZE cannot be \"big\": give a size, such as 25MB or 5GB.");
        assertThat(said("CHRYSALIS_ON", "perhaps"))
                .isEqualTo("CHRYSALIS_ON cannot be \"perhaps\": give true or false.");
        assertThat(said("CHRYSALIS_ADDRESS", "no such host"))
                .isEqualTo("CHRYSALIS_ADDRESS cannot be \"no such host\": give an address of this machine, such as"
                        + " 127.0.0.1 or 0.0.0.0.");
    }

    @Test
    void namesTheVariableThatIsRefused() {
        assertThat(said("CHRYSALIS_LEAST", "0")).isEqualTo("CHRYSALIS_LEAST must be greater than or equal to 1.");
    }

    private static String said(String variable, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, value)));
        new SystemEnvironmentPropertySourceEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        BindException failure = catchThrowableOfType(
                BindException.class,
                () -> new Binder(ConfigurationPropertySources.from(environment.getPropertySources()))
                        .bind("chrysalis", Bindable.of(Settings.class), new ValidationBindHandler(validator)));
        return new UnreadableSettingAnalyzer().analyze(failure).getDescription();
    }
}
