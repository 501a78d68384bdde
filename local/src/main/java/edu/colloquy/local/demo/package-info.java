/** One tutoring session on this machine, from a professor's wish to a report on disk. */
package edu.colloquy.local.demo;
