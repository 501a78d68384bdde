/** The Lambda function that reads the documents of courses. */
package edu.colloquy.functions.courseingest;
