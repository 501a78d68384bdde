/** {@code ./colloquy doctor}: what the machine has, what it lacks, and what to type for that. */
package edu.colloquy.local.cli.doctor;
