/**
 * Reads {@code template.yaml}, the AWS SAM template of the deployed system, so that the local
 * platform needs no second list of what there is.
 */
package edu.colloquy.local.template;
