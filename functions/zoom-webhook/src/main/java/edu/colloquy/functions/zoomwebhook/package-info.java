/** POST /webhook/zoom: what Zoom tells of its meetings. */
package edu.colloquy.functions.zoomwebhook;
