package edu.colloquy.simulators.zoom.rtms;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;

/** What one participant says in 20 ms. */
record Voice(Speaker speaker, AudioFrame frame) {}
