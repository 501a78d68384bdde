/** What {@code ./colloquy demo} and {@code ./colloquy up} do. */
package edu.colloquy.local.demo;
