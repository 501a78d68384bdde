package edu.colloquy.simulators.zoom;

/**
 * The server-to-server OAuth app that may call the API.
 *
 * @param accountId the account it was installed in
 * @param clientId its id
 * @param clientSecret its secret
 */
public record OAuthApp(String accountId, String clientId, String clientSecret) {}
