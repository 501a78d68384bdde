package edu.colloquy.domain.cost;

import java.util.Map;
import java.util.TreeMap;

/** What the services in use cost. Immutable. */
public final class Tariff {
  private static final double MICRO = 1_000_000;

  private final double[] usdPerCount;

  /** The prices of these services. */
  public Tariff(PriceList prices, PaidServices services) {
    usdPerCount = new double[CostItem.values().length];
    for (CostItem item : CostItem.values()) {
      usdPerCount[item.ordinal()] = prices.of(item, services.of(item)) / item.countsPerUnit();
    }
  }

  /**
   * What so much of each costs.
   *
   * @return USD by {@link CostItem#wireName}, rounded to a millionth
   */
  public Map<String, Double> items(Map<CostItem, Long> amounts) {
    Map<String, Double> items = new TreeMap<>();
    amounts.forEach((item, amount) -> items.put(item.wireName(), rounded(usd(item, amount))));
    return items;
  }

  /** What so much of each costs together, in USD, rounded to a millionth. */
  public double usd(Map<CostItem, Long> amounts) {
    return rounded(
        amounts.entrySet().stream().mapToDouble(it -> usd(it.getKey(), it.getValue())).sum());
  }

  private double usd(CostItem item, long amount) {
    return usdPerCount[item.ordinal()] * amount;
  }

  private static double rounded(double usd) {
    return Math.round(usd * MICRO) / MICRO;
  }
}
