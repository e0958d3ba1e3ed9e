// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

package interop;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Lets in clients that have no secret and are known by their client_id alone (RFC 8628, section 3.1). The server's own
 * rule for such clients expects a code verifier, which a television does not have.
 */
class PublicClients implements AuthenticationProvider {
    private final RegisteredClientRepository clients;

    PublicClients(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /** A client that has named itself. */
    static class Claim extends OAuth2ClientAuthenticationToken {
        Claim(String id) {
            super(id, ClientAuthenticationMethod.NONE, null, null);
        }
    }

    /** Returns the client that the request names; null if it proves itself in another way. */
    static Authentication read(HttpServletRequest request) {
        String id = request.getParameter("client_id");
        boolean hasProof = request.getHeader("Authorization") != null || request.getParameter("client_secret") != null
            || request.getParameter("client_assertion") != null;
        return id == null || hasProof ? null : new Claim(id);
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        RegisteredClient client = clients.findByClientId((String) claim.getPrincipal());
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return Claim.class.isAssignableFrom(kind);
    }
}
