package edu.colloquy.domain.turntaking;

import java.util.Set;

/** The closed classes of English words by which the end of what is said can be told. */
final class Lexicon {
  /** Sounds by which a speaker keeps the floor. */
  static final Set<String> FILLERS = words("um uh er erm uhm umm uhh hmm hm ehm eh mmm");

  /** Words that open a sentence without being part of it. */
  static final Set<String> LEADS =
      words(
          "therefore finally hence thus secondly next so and but okay ok um uh er erm hmm wait well then or oh ah sorry yes no yeah right now"
              + " alright like actually hey please also first");

  /** No English sentence ends with these, but by way of quotation. */
  static final Set<String> NEVER_LAST =
      words(
          "+ - * / = × ÷ < > a an the my your their our every and or but because cause 'cause cuz if whether although"
              + " unless than into onto of per i we he she they very gonna wanna i'm we're it's"
              + " that's there's he's she's let's i'll we'll it'll that'll you'll i'd we'd you'd i've"
              + " we've they're you're here's plus minus equals equal via versus an' its negative"
              + " multiplied divided");

  /** These seldom end a sentence; what comes before them tells. */
  static final Set<String> SELDOM_LAST =
      words(
          "is are was were be am been being will would can could should must might may shall do does"
              + " did has have had to for with by at in on from about between through over under"
              + " after before as like then so that which where when who what how why while since"
              + " until not don't doesn't didn't can't couldn't won't wouldn't isn't aren't wasn't"
              + " haven't hasn't shouldn't times this these those");

  static final Set<String> PREPOSITIONS =
      words(
          "to for with by at in on from about between through over under after before as like of"
              + " into onto times than");

  static final Set<String> AUXILIARIES =
      words(
          "is are was were be am will would can could should must might may shall do does did has"
              + " have had don't doesn't didn't can't couldn't won't wouldn't isn't aren't wasn't"
              + " haven't hasn't shouldn't");

  static final Set<String> PRONOUNS = words("it i we you he she they that this there these those");

  static final Set<String> ASKING = words("what why how where when who which whose");

  static final Set<String> CONTRACTED_ASKING =
      words("what's whats how's where's who's why's when's");

  static final Set<String> DETERMINERS =
      words("the a an my your our their his her its this that these those every each");

  static final Set<String> YES_NO = words("yes no yeah yep nope sure okay well nah");

  /** Verbs after which it is said what. */
  static final Set<String> TRANSITIVE =
      words(
          "multiply divide subtract add use take find get got put make made need want think guess"
              + " believe suppose say said says means mean gives give gave gets becomes become"
              + " calculate compute draw write plug substitute replace move try tried keep let set"
              + " call called choose pick took used found wrote needs wants takes makes explain show"
              + " tell ask wonder remember forgot subtracting adding multiplying dividing factoring"
              + " finding using taking getting making putting calculating finding trying going"
              + " thinking wondering saying asking convert converting seems looks feels equals"
              + " represents describes"
              + " depends consider know knew subtracted added has contains");

  /** Adverbs that stand before what they qualify. */
  static final Set<String> FORWARD_ADVERBS =
      words(
          "just only basically also even simply approximately roughly almost mostly nearly around quite"
              + " rather really pretty always never usually still either neither both not maybe"
              + " probably actually perhaps obviously clearly essentially literally");

  /** Adjectives and quantities that stand before a noun. */
  static final Set<String> BEFORE_NOUNS =
      words(
          "whole next first second third last main other another same total each all some any"
              + " many much few several most more less bigger smaller greater larger higher lower"
              + " longer shorter left right certain new old big small different square"
              + " negative positive original average final correct");

  /** Nouns of which it is usually said of what. */
  static final Set<String> RELATIONAL =
      words(
          "number amount sum product derivative integral area value root part rest slope kind sort"
              + " type side end top bottom middle difference ratio rate cost price length width"
              + " height volume size total half quarter third multiple factor lot bit couple pair"
              + " set case reason answer problem rule thing point way idea result");

  /** Words with which a subordinate clause begins. */
  static final Set<String> SUBORDINATING = words("if when since after before once while although");

  static final Set<String> OTHER_VERBS =
      words(
          "know see understand go goes went come comes start starts begin work works worked look"
              + " help stop solve solved cancel cancels left happens happen try costs cost pay pays"
              + " paid buy buys bought sell sells sold eat eats ate equals increases decreases lost"
              + " doubles halves grows falls stays becomes remains checked factored simplify simplified"
              + " cancelled expand factor integrate differentiate repeat hear finish finished done"
              + " count counted read thought");

  private Lexicon() {}

  static Set<String> words(String list) {
    return Set.of(java.util.Arrays.stream(list.split(" ")).distinct().toArray(String[]::new));
  }

  /** Whether a word is, or holds, a verb. */
  static boolean isVerb(String word) {
    return AUXILIARIES.contains(word)
        || TRANSITIVE.contains(word)
        || OTHER_VERBS.contains(word)
        || word.contains("'") && !word.endsWith("s'")
        || word.length() > 4 && word.endsWith("ed");
  }
}
