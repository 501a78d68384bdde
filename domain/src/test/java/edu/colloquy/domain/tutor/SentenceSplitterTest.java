package edu.colloquy.domain.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      textBlock =
          """
          That is a good start. Which part repeats? / That is a good start.|Which part repeats?
          It costs $29.50 all in all. Is that much? / It costs $29.50 all in all.|Is that much?
          The value of pi is 3.14159 or so          / The value of pi is 3.14159 or so
          I would ask Dr. Noether about that. You?  / I would ask Dr. Noether about that.|You?
          Take a signal, e.g. a square wave. Well?  / Take a signal, e.g. a square wave.|Well?
          That is the slope, i.e. the rate. Right?  / That is the slope, i.e. the rate.|Right?
          As in the book by Prof. Gauss, yes.       / As in the book by Prof. Gauss, yes.
          It is sine vs. cosine here. Which one?    / It is sine vs. cosine here.|Which one?
          Yes. That is exactly what I meant.        / Yes. That is exactly what I meant.
          Really good thinking!! And what follows?  / Really good thinking!!|And what follows?
          She said "it repeats itself." Does it?    / She said "it repeats itself."|Does it?
          Let me think about it… Is it even?        / Let me think about it…|Is it even?
          A whole one without an end                / A whole one without an end
          """)
  void aTextIsCutIntoItsSentencesHoweverItComes(String text, String sentences) {
    List<String> expected = List.of(sentences.split("\\|"));
    assertThat(split(text, text.length())).isEqualTo(expected);
    assertThat(split(text, 1)).isEqualTo(expected);
    assertThat(split(text, 3)).isEqualTo(expected);
    assertThat(split(text, 7)).isEqualTo(expected);
  }

  @Test
  void aLineBreakSeparatesSentencesToo() {
    assertThat(split("That is a good start.\nWhich part repeats?", 4))
        .containsExactly("That is a good start.", "Which part repeats?");
  }

  @Test
  void theFirstSentenceIsThereBeforeTheSecondIsWritten() {
    SentenceSplitter splitter = new SentenceSplitter();
    assertThat(splitter.add("That is a good start")).isEmpty();
    assertThat(splitter.add(".")).containsExactly("That is a good start.");
    assertThat(splitter.add("..")).isEmpty();
    assertThat(splitter.add(" Which part repeats?")).containsExactly("Which part repeats?");
    assertThat(splitter.rest()).isEmpty();
  }

  @Test
  void aMarkAfterANumberOrInAQuotationWaitsForWhatFollows() {
    SentenceSplitter splitter = new SentenceSplitter();
    assertThat(splitter.add("All in all it costs $29.")).isEmpty();
    assertThat(splitter.add("50.")).isEmpty();
    assertThat(splitter.add(" She said \"it repeats."))
        .containsExactly("All in all it costs $29.50.");
    assertThat(splitter.add("\"")).isEmpty();
    assertThat(splitter.rest()).contains("She said \"it repeats.\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n \n"})
  void nothingIsNoSentence(String text) {
    SentenceSplitter splitter = new SentenceSplitter();
    assertThat(splitter.add(text)).isEmpty();
    assertThat(splitter.rest()).isEmpty();
  }

  private static List<String> split(String text, int deltaLength) {
    SentenceSplitter splitter = new SentenceSplitter();
    List<String> sentences = new ArrayList<>();
    for (int at = 0; at < text.length(); at += deltaLength) {
      sentences.addAll(splitter.add(text.substring(at, Math.min(text.length(), at + deltaLength))));
    }
    splitter.rest().ifPresent(sentences::add);
    return sentences;
  }
}
