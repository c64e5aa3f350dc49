package specimen;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Navigation;
import org.chrysalis.support.web.NavigationContributor;
import org.chrysalis.support.web.NavigationEntry;
import org.chrysalis.support.web.PageChrome;
import org.chrysalis.support.web.PageChromeSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/** Only what pages are made of: no database, no security. It lies outside the program's packages on purpose. */
@SpringBootConfiguration
@ComponentScan({"org.chrysalis.support.web", "specimen"})
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
class SpecimenApplication {

    /** To look at the specimens while one works on them. */
    public static void main(String[] args) {
        SpringApplication.run(SpecimenApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-31T08:32:00Z"), ClockConfiguration.LONDON);
    }

    @Bean
    NavigationContributor specimenNavigation() {
        return () -> List.of(
                new NavigationEntry("specimen.navigation.initiatives", "/specimen", 20, null),
                new NavigationEntry("specimen.navigation.home", "/", 10, null),
                new NavigationEntry("specimen.navigation.stages", "/stages", 30, null),
                new NavigationEntry("specimen.navigation.admin", "/admin", 90, "manage-people"),
                new NavigationEntry("specimen.navigation.secret", "/secret", 95, "nobody"));
    }

    @Bean
    PageChromeSource chrome(Navigation navigation) {
        return request -> "out".equals(request.getParameter("as"))
                ? PageChrome.signedOut()
                : new PageChrome(
                        "Marlhaven Council",
                        "Priya Raman",
                        true,
                        navigation.itemsFor(request.getRequestURI(), permission -> !permission.equals("nobody")),
                        null,
                        true,
                        3);
    }

    /** What fails before any controller, as the session store or security might. */
    @Bean
    Filter trouble() {
        return (request, response, chain) -> {
            String path = ((HttpServletRequest) request).getRequestURI();
            if (request.getDispatcherType() == DispatcherType.REQUEST && path.startsWith("/trouble")) {
                if (path.endsWith("/database")) {
                    throw new IllegalStateException(
                            "wrapped", new CannotGetJdbcConnectionException("no database", new SQLException("gone")));
                }
                if (path.endsWith("/forgery")) {
                    request.setAttribute(WebAttributes.ACCESS_DENIED_403, new MissingCsrfTokenException("none"));
                    ((HttpServletResponse) response).sendError(403);
                    return;
                }
                if (path.endsWith("/busy")) {
                    ((HttpServletResponse) response).sendError(429);
                    return;
                }
                throw new IllegalStateException("a filter failed");
            }
            chain.doFilter(request, response);
        };
    }
}
