/** The ports of the domain in memory, held to the same contract tests as the real ones. */
package edu.colloquy.testkit.memory;
