package edu.colloquy.integrations.zoom;

/** Zoom's classes of calls, each with rate limits of its own. (Zoom: X-RateLimit-Category.) */
enum RateClass {
  LIGHT,
  MEDIUM,
  HEAVY
}
