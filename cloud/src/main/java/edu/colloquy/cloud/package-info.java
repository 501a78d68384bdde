/** AWS behind the ports of the domain, and the environment a deployable is started with. */
package edu.colloquy.cloud;
