package org.chrysalis.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * What is open to everybody, and that nothing else is. Which person may do what is decided by the services; here it
 * is only asked whether there is a person.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No form posts elsewhere, nothing is framed, and no script or style runs that does not come as a file of ours. */
    static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] OPEN = {
        "/sign-in",
        "/set-up",
        "/invitation/*",
        "/new-password/*",
        "/pulse/*",
        "/help",
        "/help/*",
        "/accessibility",
        "/privacy",
        "/error"
    };

    private static final String[] ASSETS = {"/assets/**", "/public/**", "/favicon.ico", "/robots.txt"};

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SessionActors actors, SignInRedirect redirect) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(ASSETS)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(actors))
                // Sessions begin and end in one place, and signing in makes a new one.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // The page that was asked for travels in the address of the sign-in page, so that asking costs no
                // session.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(redirect).accessDeniedHandler(redirect))
                .csrf(Customizer.withDefaults())
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(
                                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"))
                        .httpStrictTransportSecurity(transport -> transport
                                .maxAgeInSeconds(Duration.ofDays(365).toSeconds())
                                .includeSubDomains(false))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Keeps Boot from making a user with a generated password: people live in the database. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("people sign in with the form");
        };
    }
}
