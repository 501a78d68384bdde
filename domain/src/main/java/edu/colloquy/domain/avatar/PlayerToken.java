package edu.colloquy.domain.avatar;

/**
 * What a page needs to start one avatar of its own; a secret, but no key of the account.
 *
 * @param token lets its holder start one session, soon
 * @param sessionId the provider's id of that session; empty if it has none yet
 * @param apiUrl the provider's API, such as {@code https://api.liveavatar.com}
 */
public record PlayerToken(String token, String sessionId, String apiUrl) {}
