/** Functions of the test template. */
package edu.colloquy.local.handlers;
