/** What Zoom's RTMS brings of the main session: streams and their transcript. */
package edu.colloquy.domain.rtms;
