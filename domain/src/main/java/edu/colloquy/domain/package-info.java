/**
 * What Colloquy is about: sessions, rooms, conversations, tutoring, progress. Plain Java; what the
 * outside must offer is an interface here, named for what the domain wants of it.
 */
package edu.colloquy.domain;
