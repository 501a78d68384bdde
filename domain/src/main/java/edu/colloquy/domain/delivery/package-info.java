/**
 * The ladder down which a room goes rather than fail, and up which it comes again: an avatar, a
 * voice alone, written words alone.
 */
package edu.colloquy.domain.delivery;
