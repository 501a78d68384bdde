/** Any OpenAI-compatible language model behind the domain's {@code TutorModel}. */
package edu.colloquy.integrations.llm;
