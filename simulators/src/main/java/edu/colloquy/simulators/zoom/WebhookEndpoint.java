package edu.colloquy.simulators.zoom;

import java.net.URI;

/**
 * Who wants to be told of events.
 *
 * @param url where events are posted to
 * @param secretToken the app's webhook secret token, the key of signatures
 */
public record WebhookEndpoint(URI url, String secretToken) {}
