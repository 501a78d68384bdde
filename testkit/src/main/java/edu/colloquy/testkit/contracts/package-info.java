/**
 * What every implementation of a port must do, as tests to be extended. Each takes a new, empty
 * repository from its subclass before each test, or one whose leftovers cannot be seen.
 */
package edu.colloquy.testkit.contracts;
