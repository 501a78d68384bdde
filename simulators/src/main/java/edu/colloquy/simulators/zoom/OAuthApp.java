package edu.colloquy.simulators.zoom;

import java.util.HashSet;
import java.util.Set;

/**
 * The server-to-server OAuth app that may call the API.
 *
 * @param accountId the account it was installed in
 * @param clientId its id
 * @param clientSecret its secret
 * @param scopes what it may do, such as {@code meeting:write:meeting:admin}
 */
public record OAuthApp(String accountId, String clientId, String clientSecret, Set<String> scopes) {
  public OAuthApp {
    scopes = Set.copyOf(scopes);
  }

  /** An app that may do everything that the simulator can. */
  public OAuthApp(String accountId, String clientId, String clientSecret) {
    this(accountId, clientId, clientSecret, Endpoint.allScopes());
  }

  /** The same with other scopes, granular or classic. */
  public OAuthApp withScopes(Set<String> others) {
    return new OAuthApp(accountId, clientId, clientSecret, others);
  }

  /** The same without one of its scopes. */
  public OAuthApp withoutScope(String scope) {
    Set<String> fewer = new HashSet<>(scopes);
    fewer.remove(scope);
    return withScopes(fewer);
  }
}
