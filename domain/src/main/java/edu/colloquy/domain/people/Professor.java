package edu.colloquy.domain.people;

import java.util.Optional;

/**
 * Somebody who teaches, and what their clone is made of.
 *
 * @param zoomUserId the Zoom user who owns the meetings; the account's service user if absent
 * @param avatarId the LiveAvatar avatar
 * @param voiceId the voice of the text-to-speech service
 * @param persona how they teach, in their own words
 */
public record Professor(
    String id,
    String name,
    String email,
    Optional<String> zoomUserId,
    Optional<String> avatarId,
    Optional<String> voiceId,
    Optional<String> persona) {}
