/** Zoom: meetings, users and participants over its REST API, and proof that a webhook is Zoom's. */
package edu.colloquy.integrations.zoom;
