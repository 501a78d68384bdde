package edu.colloquy.simulators.zoom.rtms;

import java.util.List;

/**
 * 20 ms of the main session.
 *
 * @param atMs when they began, Unix ms
 * @param present who is there: the same list for as long as nobody comes or goes
 * @param voices those who make a sound
 */
record Tick(long atMs, List<Speaker> present, List<Voice> voices) {}
