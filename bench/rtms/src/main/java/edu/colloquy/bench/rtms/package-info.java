/** How long words take from Zoom's RTMS to a dashboard, with many meetings at once. */
package edu.colloquy.bench.rtms;
