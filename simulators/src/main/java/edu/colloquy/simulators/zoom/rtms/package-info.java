/**
 * Zoom's Realtime Media Streams (RTMS) as WebSockets on loopback: signalling and media of the main
 * session of a meeting. Facts are from developers.zoom.us, docs/rtms; what could not be verified is
 * marked so. A breakout room carries no stream.
 */
package edu.colloquy.simulators.zoom.rtms;
