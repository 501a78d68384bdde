package edu.colloquy.cloud;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;

/** The domain's records as JSON, in the spelling of the wire, ids as their text. Thread-safe. */
public final class DomainJson {
  /** The mapper. */
  public static final ObjectMapper MAPPER =
      Json.MAPPER
          .copy()
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          // Turn.isOpen and the like are conclusions, not components.
          .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .registerModule(
              new SimpleModule()
                  .addSerializer(RoomId.class, ToStringSerializer.instance)
                  .addSerializer(SessionId.class, ToStringSerializer.instance)
                  .addDeserializer(RoomId.class, new RoomIdReader())
                  .addDeserializer(SessionId.class, new SessionIdReader()));

  private DomainJson() {}

  private static final class RoomIdReader extends FromStringDeserializer<RoomId> {
    RoomIdReader() {
      super(RoomId.class);
    }

    @Override
    protected RoomId _deserialize(String text, DeserializationContext context) {
      return RoomId.parse(text);
    }
  }

  private static final class SessionIdReader extends FromStringDeserializer<SessionId> {
    SessionIdReader() {
      super(SessionId.class);
    }

    @Override
    protected SessionId _deserialize(String text, DeserializationContext context) {
      return new SessionId(text);
    }
  }
}
