package edu.colloquy.domain.turntaking;

import static edu.colloquy.domain.turntaking.Completeness.INCOMPLETE;
import static edu.colloquy.domain.turntaking.Completeness.LIKELY;
import static edu.colloquy.domain.turntaking.Completeness.OPEN;
import static edu.colloquy.domain.turntaking.Completeness.SURE;
import static edu.colloquy.domain.turntaking.Completeness.THINKING;
import static edu.colloquy.domain.turntaking.Completeness.UNLIKELY;

import java.util.List;
import java.util.Set;

/**
 * Tells from words alone how surely they are all that a student wants to say: "so I multiply by,
 * um" is not. Knows English; works with punctuation, which a recogniser may give, and without.
 */
final class SentenceEnd {
  private static final Phrases THINKING_ALOUD =
      Phrases.of(
          "let me think,let me think about it,let me think about that,let me think about this,"
              + "let me see,let's see,let me check,let me check that,let me try,let me try that,"
              + "let me try again,let me work it out,let me work that out,let me work this out,"
              + "let me count,let me calculate,let me calculate that,let me write that down,"
              + "let me write it down,let me look,let me read it again,let me do it again,"
              + "give me a second,give me a sec,give me a minute,give me a moment,one second,one sec,"
              + "one moment,one minute,just a second,just a sec,just a minute,just a moment,"
              + "wait a second,wait a sec,wait a minute,wait a moment,hold on,hang on,"
              + "hold on a second,hang on a second,hold on a sec,hang on a sec,i'm thinking,"
              + "i'm still thinking,still thinking,bear with me,need a second,need a minute,"
              + "need a moment,i need to think,i have to think,need some time,need more time,"
              + "take my time,let me think for a second,let me think for a moment,thinking");
  private static final Phrases HESITATING =
      Phrases.of(
          "you know,i mean,no wait,wait no,wait,no no,oh wait,kind of,sort of,let's say,or rather,"
              + "how do i say,how do you say,what's it called,what is it called,actually no,or no,"
              + "well,so,the thing is,what if,how about,what about,such as,for example,for instance,"
              + "in order to,because of,instead of,at least,at most,as well as,as long as,in terms of,"
              + "it's like,i was like,sorry,i mean no,scratch that,hmm no,in other words,"
              + "on the other hand,that is,first of all,the answer is,i'd say");
  private static final Phrases WHOLE =
      Phrases.of(
          "i don't know,i do not know,no idea,not sure,i'm not sure,i'm stuck,i'm lost,i'm confused,"
              + "i'm done,that's it,that's all,thank you,thanks,never mind,nevermind,i get it,i got it,"
              + "got it,makes sense,i see,i understand,i don't understand,i don't get it,"
              + "i don't get that,is that right,is that correct,is that it,am i right,is it right,"
              + "is this right,is this correct,or not,please,isn't it,doesn't it,isn't that right,"
              + "of course,i think so,i guess so,i don't think so,why not,of course not,probably not,"
              + "maybe not,i guess not,i hope so,say that again,again,help me,i give up,done,ready,"
              + "i'm ready,good question,that's right,go on,next question,i forgot,i don't remember,"
              + "i have no idea,no clue,not really,exactly,correct,absolutely,definitely,"
              + "what do you mean,what does that mean,how come,wait what,so what,what now,what then,"
              + "and then what,or something,and so on,or so,right then,that's wrong,no problem,"
              + "not yet,me too,i don't know how,i don't know why,what should i do,what do i do,"
              + "what do i do now,what next,why,how,what,which one,who,where,when,but why,but how,"
              + "and why,stop,pardon,excuse me,huh,not at all,at all,too,instead,though,either way,"
              + "yes i do,yes i can,yes i did,yes i am,yes it is,yes it does,no it isn't,no it doesn't,"
              + "no i don't,no i can't,no i didn't,no it's not,yes they are,yes we can,no we can't");
  private static final Set<String> ALONE =
      Lexicon.words("yep nope nah sometimes never always both neither");
  private static final Set<String> GUESSING = Lexicon.words("maybe perhaps probably");
  private static final Set<String> READY_SIGNS =
      Lexicon.words("okay ok right sure alright fine yes no yeah");

  /** Of so many words, a full stop is more than the sign of a pause. */
  private static final int LONG_SENTENCE = 6;

  private SentenceEnd() {}

  /**
   * Judges what was said so far in a turn.
   *
   * @param tokens at least one
   * @param marked whether the recogniser is known to set marks, so that their absence tells
   *     something
   */
  static Completeness of(List<Token> tokens, boolean marked) {
    List<String> words = BackChannel.words(tokens);
    char mark = tokens.getLast().mark();
    if (THINKING_ALOUD.atEndOf(words) > 0 && mark != '?') {
      return THINKING;
    }
    if (Lexicon.FILLERS.contains(words.getLast()) || mark == '…' || mark == '-') {
      return INCOMPLETE;
    }
    List<Token> sentence = lastSentence(tokens);
    Completeness byWords = byWords(BackChannel.words(sentence), sentence.size() < tokens.size());
    return switch (mark) {
      case '?' -> byWords == INCOMPLETE ? LIKELY : SURE;
      case '.', '!' -> full(byWords, sentence.size() >= LONG_SENTENCE);
      case ',' -> byWords.orLonger(UNLIKELY);
      default -> marked || isWritten(sentence) ? byWords.orLonger(UNLIKELY) : byWords;
    };
  }

  /** A capital shows that the recogniser writes sentences; this one has no full stop yet. */
  private static boolean isWritten(List<Token> sentence) {
    Token first = sentence.getFirst();
    return first.capital() && sentence.size() > 1 && !first.word().matches("i|i'.*|.");
  }

  /** A recogniser sets full stops by the words, too, and at every pause; they prove little. */
  private static Completeness full(Completeness byWords, boolean longSentence) {
    return switch (byWords) {
      case SURE, LIKELY, OPEN -> SURE;
      case UNLIKELY -> longSentence ? SURE : LIKELY;
      case INCOMPLETE -> UNLIKELY;
      case THINKING -> THINKING;
    };
  }

  private static List<Token> lastSentence(List<Token> tokens) {
    int begin = tokens.size() - 1;
    while (begin > 0 && !tokens.get(begin - 1).endsSentence()) {
      begin--;
    }
    return tokens.subList(begin, tokens.size());
  }

  private static Completeness byWords(List<String> words, boolean more) {
    String last = words.getLast();
    if (words.size() == 1) {
      Completeness single = single(last);
      return more ? single.orLonger(LIKELY) : single;
    }
    if (WHOLE.atEndOf(words) > 0) {
      return wholeUnlessBegun(words);
    }
    if (HESITATING.atEndOf(words) > 0) {
      return INCOMPLETE;
    }
    if (allLeads(words)) {
      return ALONE.contains(last) || READY_SIGNS.contains(last) ? LIKELY : INCOMPLETE;
    }
    return Numerals.atEndOf(words)
        .map(number -> number.orLonger(Clause.of(words).frame()))
        .orElseGet(() -> Clause.of(words).completeness());
  }

  private static Completeness single(String word) {
    if (GUESSING.contains(word)) {
      return UNLIKELY;
    }
    if (ALONE.contains(word) || READY_SIGNS.contains(word)) {
      return OPEN;
    }
    if (WHOLE.are(List.of(word))) {
      return SURE;
    }
    if (HESITATING.are(List.of(word))
        || Lexicon.LEADS.contains(word)
        || Lexicon.NEVER_LAST.contains(word)
        || Lexicon.SELDOM_LAST.contains(word)) {
      return INCOMPLETE;
    }
    if (Lexicon.FORWARD_ADVERBS.contains(word)
        || Lexicon.BEFORE_NOUNS.contains(word)
        || Lexicon.TRANSITIVE.contains(word)) {
      return UNLIKELY;
    }
    if (Lexicon.PRONOUNS.contains(word)) {
      return UNLIKELY;
    }
    return Numerals.atEndOf(List.of(word)).orElse(LIKELY);
  }

  /** "I see" at the end of "what I see" is no whole; a question word needs one before it to be. */
  private static Completeness wholeUnlessBegun(List<String> words) {
    String last = words.getLast();
    if (Lexicon.ASKING.contains(last) && words.size() > 3) {
      return Clause.of(words).completeness();
    }
    return SURE;
  }

  private static boolean allLeads(List<String> words) {
    return words.stream()
        .allMatch(word -> Lexicon.LEADS.contains(word) || READY_SIGNS.contains(word));
  }
}
