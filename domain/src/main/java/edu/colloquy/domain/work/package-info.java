/** Who does the work of a room: workers, the leases they hold, and how they are told things. */
package edu.colloquy.domain.work;
