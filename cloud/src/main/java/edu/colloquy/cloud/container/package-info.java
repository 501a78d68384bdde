/** What a worker's container knows of itself: its task, its settings, and when it has to end. */
package edu.colloquy.cloud.container;
