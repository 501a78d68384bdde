/**
 * LiveKit rooms from the inside: joins one by URL and token, and hands on what is heard, seen and
 * said in it. By WebRTC's native library, which is loaded with the first room.
 */
package edu.colloquy.integrations.livekit;
