package edu.colloquy.integrations.zoom;

/** The credentials of a Server-to-Server OAuth app. */
record ZoomAccount(String accountId, String clientId, String clientSecret) {}
