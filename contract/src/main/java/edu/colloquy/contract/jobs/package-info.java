/**
 * The bodies of queue messages. Each carries its version; one that cannot be read goes to the DLQ.
 */
package edu.colloquy.contract.jobs;
