package edu.colloquy.domain;

import java.util.Optional;

/**
 * What a real, cheap call with the stored credentials of a service showed.
 *
 * @param valid whether they work
 * @param detail in words, with the cure when they do not
 * @param account whose they are, where the service tells
 */
public record ServiceCheck(boolean valid, String detail, Optional<String> account) {}
