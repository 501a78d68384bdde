/** Documents as text: blocks with their places, cut into chunks of a size to be searched. */
package edu.colloquy.domain.course.text;
