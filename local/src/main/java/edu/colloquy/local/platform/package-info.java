/**
 * The one-machine platform, put together: everything that {@code template.yaml} names, by the
 * embedded services of the packages beside this one.
 */
package edu.colloquy.local.platform;
