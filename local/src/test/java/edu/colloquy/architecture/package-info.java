/** What holds for all code of the repository: who may know whom, and how long a file may be. */
package edu.colloquy.architecture;
