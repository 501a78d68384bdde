package edu.colloquy.domain.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What services cost, as {@code prices.properties} has it. Immutable. */
public final class PriceList {
  private final Properties prices;

  private PriceList(Properties prices) {
    this.prices = prices;
  }

  /** The list that comes with the product. */
  public static PriceList published() {
    Properties prices = new Properties();
    try (InputStream file = PriceList.class.getResourceAsStream("prices.properties")) {
      prices.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PriceList(prices);
  }

  /**
   * The same, where a file's lines go before its own.
   *
   * @param file of the same form; the setting PRICES_FILE
   * @throws IllegalStateException when it cannot be read
   */
  public PriceList overriddenBy(Path file) {
    Properties own = new Properties();
    own.putAll(prices);
    try (Reader reader = Files.newBufferedReader(file)) {
      own.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(
          "The setting PRICES_FILE names " + file + ", which cannot be read.", e);
    }
    return new PriceList(own);
  }

  /**
   * What one unit of an item costs, in USD.
   *
   * @param service whose, such as {@code nova-3}; one that is not listed costs what {@code *} does
   * @throws IllegalStateException when the price is no number
   */
  double of(CostItem item, String service) {
    String price =
        Optional.ofNullable(prices.getProperty(item.wireName() + "." + service))
            .orElseGet(() -> prices.getProperty(item.wireName() + ".*"));
    try {
      return Double.parseDouble(price);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "The price " + item.wireName() + "." + service + " is \"" + price + "\", not a number.",
          e);
    }
  }
}
