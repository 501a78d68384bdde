/** Time that a test moves by hand, and what was logged. */
package edu.colloquy.testkit;
