package edu.colloquy.integrations.speech;

import edu.colloquy.domain.speech.Recording;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** A recording as the body of a request, read while it is sent. */
final class RecordingBody extends RequestBody {
  private final Recording.Content recording;

  RecordingBody(Recording.Content recording) {
    this.recording = recording;
  }

  @Override
  public MediaType contentType() {
    return MediaType.parse(recording.mediaType());
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (Source source = Okio.source(recording.content().open())) {
      sink.writeAll(source);
    }
  }
}
