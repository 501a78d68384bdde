/** LiveAvatar, in LITE mode, behind the domain's {@code AvatarProvider}. */
package edu.colloquy.integrations.avatar;
