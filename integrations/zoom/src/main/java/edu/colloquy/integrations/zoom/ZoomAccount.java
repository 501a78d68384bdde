package edu.colloquy.integrations.zoom;

/**
 * The credentials of a Server-to-Server OAuth app.
 *
 * @param userId the licensed service user who owns meetings, id or e-mail
 */
record ZoomAccount(String accountId, String clientId, String clientSecret, String userId) {}
