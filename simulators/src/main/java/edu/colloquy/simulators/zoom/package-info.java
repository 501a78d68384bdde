/**
 * Zoom as a server on loopback: OAuth, the REST API, webhooks, and a meeting that can be joined
 * over a WebSocket. Facts are from developers.zoom.us; what could not be verified is marked so.
 */
package edu.colloquy.simulators.zoom;
