/**
 * API Gateway on one machine: an HTTP API, a WebSocket API and its {@code @connections} management
 * API in front of functions, with AWS's events, limits and refusals.
 */
package edu.colloquy.local.apigateway;
