/**
 * WebRTC for simulated avatars: one native factory on one thread, started when somebody first
 * watches, and an avatar's voice and picture as live tracks.
 */
package edu.colloquy.simulators.avatar.webrtc;
