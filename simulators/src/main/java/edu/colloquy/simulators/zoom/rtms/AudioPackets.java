package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes MEDIA_DATA_AUDIO of some ticks of the main session: one packet for each who speaks, or one
 * of all with {@code user_id} 0 and no name. Whoever says nothing has none.
 */
final class AudioPackets {
  private static final short[] SILENCE = AudioFrame.SILENCE.samples();

  private AudioPackets() {}

  static List<ObjectNode> of(List<Tick> ticks, AudioParams params) {
    Set<Speaker> speakers = new LinkedHashSet<>();
    for (Tick tick : ticks) {
      tick.voices().forEach(voice -> speakers.add(voice.speaker()));
    }
    if (speakers.isEmpty()) {
      return List.of();
    }
    if (params.mixed()) {
      ByteBuffer pcm = room(params);
      ticks.forEach(tick -> params.sampleRate().write(mixed(tick), pcm));
      return List.of(packet(ticks, pcm, content -> content.put("user_id", 0)));
    }
    List<ObjectNode> packets = new ArrayList<>(speakers.size());
    for (Speaker speaker : speakers) {
      ByteBuffer pcm = room(params);
      ticks.forEach(tick -> params.sampleRate().write(said(tick, speaker), pcm));
      packets.add(
          packet(
              ticks,
              pcm,
              content ->
                  content.put("user_id", speaker.userId()).put("user_name", speaker.userName())));
    }
    return packets;
  }

  private static ByteBuffer room(AudioParams params) {
    return ByteBuffer.allocate(params.sampleRate().bytes(params.sendRateMs()))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ObjectNode packet(List<Tick> ticks, ByteBuffer pcm, Consumer<ObjectNode> who) {
    ObjectNode packet = MessageType.MEDIA_DATA_AUDIO.message();
    ObjectNode content = packet.putObject("content");
    who.accept(content);
    content
        .put("data", Base64.getEncoder().encodeToString(pcm.array()))
        .put("length", pcm.capacity())
        .put("timestamp", ticks.getFirst().atMs());
    return packet;
  }

  private static short[] said(Tick tick, Speaker speaker) {
    for (Voice voice : tick.voices()) {
      if (voice.speaker().equals(speaker)) {
        return voice.frame().samples();
      }
    }
    return SILENCE;
  }

  private static short[] mixed(Tick tick) {
    List<Voice> voices = tick.voices();
    if (voices.size() < 2) {
      return voices.isEmpty() ? SILENCE : voices.getFirst().frame().samples();
    }
    short[] mix = new short[AudioFrame.SAMPLES];
    for (int i = 0; i < mix.length; i++) {
      int sum = 0;
      for (Voice voice : voices) {
        sum += voice.frame().samples()[i];
      }
      mix[i] = (short) Math.clamp(sum, Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return mix;
  }
}
