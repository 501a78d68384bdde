package edu.colloquy.domain.turntaking;

import java.util.List;

/** The signs by which a listener shows to follow, without wanting the floor. */
final class BackChannel {
  private static final int MOST_WORDS = 7;

  private static final Phrases SIGNS =
      Phrases.of(
          "mhm,mhmm,mmhm,mmhmm,mmm,mm,mmhmmm,mhmmm,uhhuh,uh huh,mm hmm,mm hm,m hm,hmm,hm,um,uh,er,erm,"
              + "okay,ok,okey,kay,k,right,yeah,yea,yah,ya,yep,yup,yes,sure,alright,all right,aha,ah,oh,ooh,"
              + "wow,cool,nice,great,good,fine,true,exactly,absolutely,totally,indeed,perfect,interesting,"
              + "got it,gotcha,i got it,i got that,got that,i see,i see that,i get it,i get that,"
              + "makes sense,that makes sense,it makes sense,i understand,i follow,i know,of course,"
              + "for sure,sounds good,go on,go ahead,fair enough,no worries,that's right,that's true,"
              + "that's good,that's fine,thank you,thanks,very good,very nice,haha,ha,hah,heh,i see now,"
              + "now i see,now i get it,keep going,please go on,yes please,that's clear,clear,good point");

  private BackChannel() {}

  /** Whether these words, said while another speaks, are nothing but such signs. */
  static boolean is(List<Token> tokens) {
    return tokens.size() <= MOST_WORDS && SIGNS.makeUp(words(tokens), false);
  }

  /** Whether they are, or may become, such signs with the next word. */
  static boolean mayBe(List<Token> tokens) {
    return tokens.size() <= MOST_WORDS && SIGNS.makeUp(words(tokens), true);
  }

  static List<String> words(List<Token> tokens) {
    return tokens.stream().map(Token::word).toList();
  }
}
