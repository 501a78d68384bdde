/** Amazon EventBridge, as far as rules of the template go: patterns and their targets. */
package edu.colloquy.local.events;
