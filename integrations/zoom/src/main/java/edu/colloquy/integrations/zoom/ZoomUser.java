package edu.colloquy.integrations.zoom;

/**
 * A user of the account.
 *
 * @param licensed whether they have a licence, which breakout rooms planned beforehand need
 */
public record ZoomUser(String id, String email, String displayName, boolean licensed) {}
