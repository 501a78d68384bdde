package edu.colloquy.integrations.speech;

import java.util.Locale;

/** Which generation of Deepgram's recognisers a model belongs to, which decides how it is asked. */
enum ListenModel {
  /** {@code nova-3} and its variants: {@code /v1/listen}, with keyterms. */
  NOVA_3,
  /** {@code nova-2}, {@code nova}, {@code enhanced}, {@code base}: the same, with keywords. */
  NOVA_2,
  /** {@code flux-general-en}, {@code flux-general-multi}: {@code /v2/listen}, which tells turns. */
  FLUX;

  /**
   * The generation of a model.
   *
   * @throws IllegalStateException when it is none of Deepgram's
   */
  static ListenModel of(String model) {
    String name = model.toLowerCase(Locale.ROOT);
    if (name.startsWith("flux-general-")) {
      return FLUX;
    }
    if (name.equals("nova-3") || name.startsWith("nova-3-")) {
      return NOVA_3;
    }
    if (name.matches("(nova-2|nova|enhanced|base)(-[a-z]+)*")) {
      return NOVA_2;
    }
    throw new IllegalStateException(
        "The setting DEEPGRAM_MODEL is \""
            + model
            + "\"; use nova-3, nova-2, flux-general-en or flux-general-multi.");
  }
}
