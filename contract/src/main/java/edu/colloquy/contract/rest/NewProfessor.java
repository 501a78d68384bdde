package edu.colloquy.contract.rest;

import edu.colloquy.contract.Require;
import java.util.Optional;

/**
 * POST /api/professors.
 *
 * @param name as students know them
 * @param email their university address
 * @param zoomUserId whose Zoom account owns the meetings
 * @param avatarId the LiveAvatar avatar that looks like them
 * @param voiceId the voice that sounds like them
 * @param persona how they teach, in their own words
 */
public record NewProfessor(
    String name,
    String email,
    Optional<String> zoomUserId,
    Optional<String> avatarId,
    Optional<String> voiceId,
    Optional<String> persona) {
  public NewProfessor {
    Require.text("name", name, 100);
    email = Require.email("email", email);
    zoomUserId = Require.optional(zoomUserId);
    avatarId = Require.optional(avatarId);
    voiceId = Require.optional(voiceId);
    persona = Require.optional(persona);
  }
}
