package edu.colloquy.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link RequestHandler} takes and gives, and the serialisers that Lambda's managed runtime
 * uses for them: its own for the event classes of aws-lambda-java-events, plain Jackson for others.
 */
record EventTypes(Type input, Type output) {

  static EventTypes of(Class<?> handler) {
    return find(handler, Map.of());
  }

  PojoSerializer<Object> inputSerializer() {
    return serializer(input);
  }

  PojoSerializer<Object> outputSerializer() {
    return serializer(output);
  }

  private static PojoSerializer<Object> serializer(Type type) {
    if (type instanceof Class<?> event
        && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())) {
      // A serialiser of exactly this class is used for nothing else.
      @SuppressWarnings("unchecked")
      Class<Object> exact = (Class<Object>) event;
      return LambdaEventSerializers.serializerFor(exact, event.getClassLoader());
    }
    return JacksonFactory.getInstance().getSerializer(type);
  }

  /** Walks up to RequestHandler, carrying along what each type variable stands for. */
  private static EventTypes find(Type type, Map<TypeVariable<?>, Type> bound) {
    Class<?> raw = (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
    Map<TypeVariable<?>, Type> here = new HashMap<>();
    if (type instanceof ParameterizedType parameterized) {
      Type[] arguments = parameterized.getActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        here.put(raw.getTypeParameters()[i], bound.getOrDefault(arguments[i], arguments[i]));
      }
    }
    if (raw == RequestHandler.class) {
      TypeVariable<?>[] variables = raw.getTypeParameters();
      return new EventTypes(
          here.getOrDefault(variables[0], Object.class),
          here.getOrDefault(variables[1], Object.class));
    }
    for (Type parent : parents(raw)) {
      EventTypes found = find(parent, here);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<Type> parents(Class<?> type) {
    List<Type> parents = new ArrayList<>(List.of(type.getGenericInterfaces()));
    if (type.getGenericSuperclass() != null) {
      parents.add(type.getGenericSuperclass());
    }
    return parents;
  }
}
