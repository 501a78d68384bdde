/** What the tutor is told and how it answers. */
package edu.colloquy.domain.tutor;
