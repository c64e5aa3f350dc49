package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

class AssetsConfigurationTest {

    @Test
    void knowsEachAssetByTheTimeTheWebServerAnswers() {
        try (AnnotationConfigWebApplicationContext program = new AnnotationConfigWebApplicationContext()) {
            program.setServletContext(new MockServletContext());
            program.register(AssetsConfiguration.class, DelegatingWebMvcConfiguration.class, Web.class);
            program.refresh();

            assertThat(program.getBean(Server.class).found).matches("/assets/favicon-[0-9a-f]+\\.svg");
        }
    }

    /** No configuration by annotation: whoever looks for such in this package would find it. */
    static class Web {

        @Bean
        PageModel pageModel() {
            return mock(PageModel.class);
        }

        @Bean
        Server server(ResourceUrlProvider assets) {
            return new Server(assets);
        }
    }

    /** Answers its first request while it is being started, as a web server may. */
    static class Server implements SmartLifecycle {

        private final ResourceUrlProvider assets;
        private @Nullable String found;

        Server(ResourceUrlProvider assets) {
            this.assets = assets;
        }

        @Override
        public void start() {
            found = assets.getForLookupPath("/assets/favicon.svg");
        }

        @Override
        public void stop() {
            found = null;
        }

        @Override
        public boolean isRunning() {
            return found != null;
        }
    }
}
