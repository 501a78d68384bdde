package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.RequestHandler;

/** A parent that passes its own type arguments on. */
abstract class Step<I, O> implements RequestHandler<I, O> {}
