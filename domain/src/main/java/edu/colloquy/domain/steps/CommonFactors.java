package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Formula.Leaf;
import edu.colloquy.domain.steps.Formula.Part;
import edu.colloquy.domain.steps.Formula.Product;
import edu.colloquy.domain.steps.Formula.Sum;
import java.util.ArrayList;
import java.util.List;

/** Factors that all terms of a sum share: {@code 5 * 3 + 5 * 4} is {@code 5 * (3 + 4)}. */
final class CommonFactors {
  private CommonFactors() {}

  static List<Traced> of(Sum sum) {
    List<Traced> common = new ArrayList<>();
    for (Part factor : factors(sum.parts().getFirst())) {
      Traced value = factor.formula().total();
      if (value != null
          && !factor.inverse()
          && sum.parts().size() > 1
          && common.stream().noneMatch(value::sameFormula)
          && sum.parts().stream().allMatch(term -> indexOf(value, factors(term)) >= 0)) {
        common.add(value);
      }
    }
    return common;
  }

  /** The sum as a product of a common factor and what remains of the terms. */
  static Product takeOut(Sum sum, Traced factor) {
    List<Part> remains = new ArrayList<>();
    for (Part term : sum.parts()) {
      List<Part> others = new ArrayList<>(factors(term));
      others.remove(indexOf(factor, others));
      Formula rest = others.isEmpty() ? new Leaf(new Traced(1, 1)) : new Product(others);
      remains.add(new Part(rest, term.inverse()));
    }
    return new Product(
        List.of(new Part(new Leaf(factor), false), new Part(new Sum(remains), false)));
  }

  private static int indexOf(Traced value, List<Part> factors) {
    for (int i = 0; i < factors.size(); i++) {
      Traced total = factors.get(i).formula().total();
      if (!factors.get(i).inverse() && total != null && total.sameFormula(value)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Part> factors(Part term) {
    return term.formula() instanceof Product product
        ? product.parts()
        : List.of(new Part(term.formula(), false));
  }
}
