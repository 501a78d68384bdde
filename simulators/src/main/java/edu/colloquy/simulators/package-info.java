/**
 * Stand-ins for the outside services, each a real server on loopback that speaks the service's own
 * wire protocol. They share no code with the adapters that talk to them: a simulator that did would
 * prove nothing.
 */
package edu.colloquy.simulators;
