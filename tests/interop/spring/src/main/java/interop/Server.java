// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

package interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Spring Authorization Server with a television as its client, and with its own pages for signing in and for consent.
 */
@SpringBootApplication
public class Server {
    public static void main(String[] arguments) {
        SpringApplication.run(Server.class, arguments);
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http, RegisteredClientRepository clients) throws Exception {
        return http
            .oauth2AuthorizationServer(server -> {
                http.securityMatcher(server.getEndpointsMatcher());
                server.deviceAuthorizationEndpoint(endpoint -> endpoint.verificationUri("/activate"));
                server.clientAuthentication(authentication -> authentication
                    .authenticationConverter(PublicClients::read)
                    .authenticationProvider(new PublicClients(clients)));
            })
            .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
            .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
            .build();
    }

    /** An address for which a token is good. */
    @Bean
    @Order(2)
    SecurityFilterChain resource(HttpSecurity http) throws Exception {
        return http
            .securityMatcher("/me")
            .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
            .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
            .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http
            .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
            .formLogin(Customizer.withDefaults())
            .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(User.withUsername("ada").password("{noop}a password").roles("USER").build());
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(
            television("living-room-tv", Duration.ofMinutes(5), Duration.ofMinutes(5)),
            television("tv-with-short-codes", Duration.ofSeconds(20), Duration.ofMinutes(5)),
            television("tv-with-short-tokens", Duration.ofMinutes(5), Duration.ofSeconds(20)));
    }

    private static RegisteredClient television(String id, Duration code, Duration token) {
        return RegisteredClient.withId(id)
            .clientId(id)
            .clientName("Living-room TV")
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .scope("films")
            .clientSettings(ClientSettings.builder().requireAuthorizationConsent(true).build())
            .tokenSettings(TokenSettings.builder()
                .deviceCodeTimeToLive(code)
                .accessTokenTimeToLive(token)
                .reuseRefreshTokens(false)
                .build())
            .build();
    }

    /** Remembers no consent, so that everybody is asked before a television is signed in (RFC 8628, section 5.4). */
    @Bean
    OAuth2AuthorizationConsentService consents() {
        return new OAuth2AuthorizationConsentService() {
            @Override
            public void save(OAuth2AuthorizationConsent consent) {
            }

            @Override
            public void remove(OAuth2AuthorizationConsent consent) {
            }

            @Override
            public OAuth2AuthorizationConsent findById(String client, String person) {
                return null;
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("rsa").generate()));
    }

    @RestController
    static class Pages {
        @GetMapping("/activate")
        Object activate(@RequestParam(name = "user_code", required = false) String code) {
            if (code == null) {
                return "<form><label>Code <input name=user_code></label><button>Continue</button></form>";
            }
            RedirectView verification = new RedirectView("/oauth2/device_verification");
            verification.addStaticAttribute("user_code", code);
            return verification;
        }

        @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
        String success() {
            return "<h1>The television is signed in</h1>";
        }

        @GetMapping("/me")
        Map<String, String> me(Principal person) {
            return Map.of("sub", person.getName());
        }
    }
}
