/** /api/rtms/*: the main session's words, as Zoom's RTMS brings them. */
package edu.colloquy.functions.rtmsingest;
