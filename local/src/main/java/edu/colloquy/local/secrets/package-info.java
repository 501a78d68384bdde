/** Secrets Manager over a {@code .env} file. */
package edu.colloquy.local.secrets;
