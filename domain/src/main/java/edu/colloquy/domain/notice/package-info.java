/** The one place from which anything is pushed to clients. */
package edu.colloquy.domain.notice;
