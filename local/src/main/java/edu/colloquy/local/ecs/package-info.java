/**
 * Amazon ECS: tasks of the template's task definitions, run as threads of this process or as JVMs
 * of their own. A container's image is this project; its command names a main class.
 */
package edu.colloquy.local.ecs;
