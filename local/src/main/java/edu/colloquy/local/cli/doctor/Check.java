package edu.colloquy.local.cli.doctor;

/** Looks at one thing of the machine; takes milliseconds and changes nothing. */
@FunctionalInterface
interface Check {
  Finding look();
}
