package edu.colloquy.domain.avatar;

/**
 * An avatar that has been started.
 *
 * @param id the provider's id of it
 * @param mediaUrl where its voice and picture are delivered (LiveKit)
 * @param mediaToken what its one listener shows there; a secret
 * @param controlUrl where it is told what to say; a secret
 */
public record AvatarSession(String id, String mediaUrl, String mediaToken, String controlUrl) {}
