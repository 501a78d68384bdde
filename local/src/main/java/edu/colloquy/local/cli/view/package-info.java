/**
 * What a demo shows while it runs and when it is over: live on a terminal, a few plain lines
 * elsewhere, and the summary as JSON. Views only show; every figure comes from outside.
 */
package edu.colloquy.local.cli.view;
