package edu.colloquy.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/**
 * The class that a function's {@code Handler} names, checked before anything calls it.
 *
 * @param type a public class with a public no-argument constructor
 */
record HandlerClass(Class<?> type) {
  private static final String METHOD = "handleRequest";

  /**
   * Finds the class.
   *
   * @throws IllegalArgumentException if it is not there, or is no handler
   */
  static HandlerClass named(FunctionDefinition function) {
    String[] parts = function.handler().split("::", 2);
    try {
      Class<?> type = Class.forName(parts[0], false, HandlerClass.class.getClassLoader());
      boolean handles =
          RequestStreamHandler.class.isAssignableFrom(type)
              || RequestHandler.class.isAssignableFrom(type);
      if (!handles || (parts.length == 2 && !parts[1].equals(METHOD))) {
        throw unusable(
            function,
            "it must implement RequestHandler or RequestStreamHandler, and be named with"
                + " ::handleRequest or without a method.",
            null);
      }
      if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
        throw unusable(function, "the class must be public and concrete.", null);
      }
      type.getConstructor();
      return new HandlerClass(type);
    } catch (ClassNotFoundException e) {
      throw unusable(function, "there is no such class on the class path.", e);
    } catch (NoSuchMethodException e) {
      throw unusable(function, "the class needs a public constructor without arguments.", e);
    }
  }

  /**
   * Builds the handler.
   *
   * @throws Exception whatever the constructor throws
   */
  Handler build() throws Exception {
    try {
      return adapt(type.getConstructor().newInstance());
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case Exception thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw e;
      }
    }
  }

  private static Handler adapt(Object instance) {
    if (instance instanceof RequestStreamHandler handler) {
      return (event, context) -> {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), output, context);
        return output.toByteArray();
      };
    }
    return typed((RequestHandler<?, ?>) instance);
  }

  private static Handler typed(RequestHandler<?, ?> instance) {
    EventTypes types = EventTypes.of(instance.getClass());
    PojoSerializer<Object> input = types.inputSerializer();
    PojoSerializer<Object> output = types.outputSerializer();
    // The declared type arguments were read from the class itself, so the event is of that type.
    @SuppressWarnings("unchecked")
    RequestHandler<Object, Object> handler = (RequestHandler<Object, Object>) instance;
    return (byte[] event, Context context) -> {
      Object answer =
          handler.handleRequest(input.fromJson(new ByteArrayInputStream(event)), context);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      output.toJson(answer, bytes);
      return bytes.toByteArray();
    };
  }

  private static IllegalArgumentException unusable(
      FunctionDefinition function, String why, Exception cause) {
    return new IllegalArgumentException(
        "Function "
            + function.name()
            + ", Handler "
            + function.handler()
            + " (template.yaml): "
            + why,
        cause);
  }
}
