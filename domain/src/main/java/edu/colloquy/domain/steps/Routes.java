package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Formula.Leaf;
import edu.colloquy.domain.steps.Formula.Part;
import edu.colloquy.domain.steps.Formula.Product;
import edu.colloquy.domain.steps.Formula.Sum;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The values one may meet on another right way to the same result: terms added in another order,
 * factors multiplied in another order, a product distributed over a sum, a common factor taken out.
 */
final class Routes {
  private static final int MOST_VALUES = 3_000;
  private static final int MOST_PARTS = 7;
  private static final int DEEPEST = 5;

  private final Set<Traced> values = new LinkedHashSet<>();

  /** Adds the values on all ways to a formula's result. */
  void add(Formula formula) {
    add(formula, 0);
  }

  /** All values added, each once. */
  Set<Traced> values() {
    return values;
  }

  private void add(Formula formula, int depth) {
    if (values.size() > MOST_VALUES || depth > DEEPEST) {
      return;
    }
    switch (formula) {
      case Leaf leaf -> {
        // a number that is given is no value one computes
      }
      case Sum sum -> addSum(sum, depth);
      case Product product -> addProduct(product, depth);
    }
  }

  private void addSum(Sum sum, int depth) {
    subsets(sum.parts()).stream()
        .filter(some -> some.size() > 1)
        .forEach(some -> keep(new Sum(some).total()));
    sum.parts().forEach(part -> add(part.formula(), depth + 1));
    for (Traced factor : CommonFactors.of(sum)) {
      add(CommonFactors.takeOut(sum, factor), depth + 2);
    }
  }

  private void addProduct(Product product, int depth) {
    subsets(product.parts()).stream()
        .filter(some -> some.size() > 1)
        .forEach(some -> keep(new Product(some).total()));
    product.parts().forEach(part -> add(part.formula(), depth + 1));
    for (Part part : product.parts()) {
      if (part.formula() instanceof Sum sum && !part.inverse()) {
        List<Part> others = new ArrayList<>(product.parts());
        others.remove(part);
        for (List<Part> some : subsets(others)) {
          add(distributed(some, sum), depth + 2);
        }
      }
    }
  }

  private static Sum distributed(List<Part> factors, Sum sum) {
    List<Part> terms = new ArrayList<>();
    for (Part term : sum.parts()) {
      List<Part> product = new ArrayList<>(factors);
      if (term.formula() instanceof Product inner) {
        product.addAll(inner.parts());
      } else {
        product.add(new Part(term.formula(), false));
      }
      terms.add(new Part(new Product(product), term.inverse()));
    }
    return new Sum(terms);
  }

  /** All choices of one or more parts; of many parts only neighbours. */
  private static List<List<Part>> subsets(List<Part> parts) {
    List<List<Part>> subsets = new ArrayList<>();
    if (parts.size() > MOST_PARTS) {
      for (int from = 0; from < parts.size(); from++) {
        for (int to = from + 1; to <= parts.size(); to++) {
          subsets.add(parts.subList(from, to));
        }
      }
      return subsets;
    }
    for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
      List<Part> some = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          some.add(parts.get(i));
        }
      }
      subsets.add(some);
    }
    return subsets;
  }

  private void keep(Traced value) {
    if (value != null) {
      values.add(value);
    }
  }
}
