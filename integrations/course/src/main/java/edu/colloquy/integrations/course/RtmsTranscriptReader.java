package edu.colloquy.integrations.course;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.rest.Rtms;
import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Place;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads what {@code GET /api/rtms/session/{uuid}/transcripts} gives: a lecture of ours, whose times
 * count from its first words. Thread-safe.
 */
final class RtmsTranscriptReader implements FormatReader {

  @Override
  public List<Block> read(byte[] content) throws IOException {
    try {
      Rtms.Transcripts lecture = Json.read(PlainText.of(content), Rtms.Transcripts.class);
      if (lecture.transcripts() == null || lecture.transcripts().isEmpty()) {
        throw new IOException("It has no \"transcripts\".");
      }
      Instant start = lecture.transcripts().getFirst().at();
      return lecture.transcripts().stream()
          .<Block>map(chunk -> new Block.Prose(said(chunk), place(start, chunk)))
          .toList();
    } catch (ContractException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String said(Rtms.Chunk chunk) {
    return chunk.speakerName() + ": " + chunk.text();
  }

  private static Place place(Instant start, Rtms.Chunk chunk) {
    Duration since = Duration.between(start, chunk.at());
    return Place.at(since.isNegative() ? Duration.ZERO : since);
  }
}
