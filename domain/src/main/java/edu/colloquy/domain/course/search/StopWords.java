package edu.colloquy.domain.course.search;

import java.util.Set;

/** English words that tell no text from another, and what students say around their question. */
final class StopWords {
  private static final Set<String> ALL =
      Set.of(
          """
          a about above after again all also am an and any are as at be because been before being below between both
          but by can could did do does doing down during each either else even ever every few for from further get
          gets getting go goes going gone got had has have having he her here hers him his how i if in into is it its
          itself just let lets like many may me might more most much must my no nor not now of off okay on once one
          only or other others our out over own per perhaps please put quite rather really said same say says see seem
          seems shall she should since so some something still such than that the their them then there these they
          thing things this those though through thus to too two under until up upon us use used using very was way we
          well were what when where whether which while who whom whose why will with within without would yes yet you
          your im ive id dont doesnt didnt isnt arent wasnt cant couldnt wont wouldnt thats theres whats hes shes theyre
          youre um uh kind bit lot know think guess want wants need needs come comes came tell look looks
          """
              .strip()
              .split("\\s+"));

  private StopWords() {}

  /** Whether a word in small letters, without apostrophes, is one. */
  static boolean isOne(String word) {
    return ALL.contains(word);
  }
}
