/**
 * Embedders: all-MiniLM-L6-v2 in this process, or a model behind an OpenAI-compatible endpoint.
 *
 * <p>The tokenizer is ours, and ONNX Runtime is called directly, because the wrappers at hand bring
 * 20 MB of natives more and start a thread for every core, which rooms need.
 */
package edu.colloquy.integrations.course.embedding;
