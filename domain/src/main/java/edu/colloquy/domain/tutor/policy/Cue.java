package edu.colloquy.domain.tutor.policy;

import java.util.regex.Pattern;

/** Ways of saying things that tell what an utterance is. Matched against lower-case text. */
enum Cue {
  DISTRESS(
      """
      \\b(?: (?:kill|hurt|cut|harm)(?:ing)?\\ (?:myself|me\\ at\\ home) | suicid\\w* | self[-\\ ]harm\\w*
        | (?:want|wanna|going)(?:\\ to)?\\ die\\b | wish\\ i\\ (?:was|were)\\ dead | better\\ off\\ dead
        | end\\ (?:my\\ (?:own\\ )?life|it\\ all) | no\\ (?:reason|point)\\ (?:to|in)\\ liv\\w+
        | don't\\ want\\ to\\ (?:live|exist|be\\ here\\ any\\ ?more|be\\ alive)
        | (?:panic\\ attack | can't\\ breathe | not\\ safe\\ at\\ home | (?:hits|beats|abuses|abused|threatens)\\ me\\b)
        | being\\ (?:bullied|abused|stalked) )
      """),
  FRUSTRATION(
      """
      \\b(?: (?:i\\ )?(?:really\\ )?hate\\ (?:this|that|math\\w*|it|algebra|school) | give\\ up | i\\ quit
        | i(?:'m|\\ am|\\ feel)\\ (?:\\w+\\ )?(?:stupid|dumb|an\\ idiot|useless|hopeless|crying|a\\ failure|terrible\\ at|bad\\ at)
        | (?:too|so)\\ hard | frustrat\\w+ | annoy\\w+ | sick\\ of | fed\\ up | (?:want\\ to|could)\\ cry
        | (?:never|not\\ ever)\\ (?:going\\ to\\ )?(?:get|understand|learn)\\ (?:this|it|that) | pointless | this\\ sucks
        | waste\\ of\\ time )\\b
      """),
  REPAIR(
      """
      ^(?:(?:what|huh|sorry|pardon|come\\ again|excuse\\ me)\\W*){1,2}$
      | \\b(?: say\\ (?:that|it)\\ again | repeat\\ (?:that|it|the\\ question|please) | (?:didn't|couldn't)\\ (?:hear|catch)
        | what\\ (?:do|did)\\ you\\ (?:mean|say) | rephrase | what\\ was\\ (?:that|the\\ question) )\\b
      """),
  ANSWER_REQUEST(
      """
      \\b(?: (?:tell|give|show|say)\\ (?:me|us|it)?\\b.{0,25}\\b(?:answer|solution|result)s?\\b(?!\\ (?:is|was|=|would))
        | what(?:'s|\\ is|\\ was)\\ (?:the\\ )?(?:\\w+\\ )?(?:answer|solution|result)\\b
        | just\\ (?:tell|give|show|say|do)\\b(?!.{0,12}\\b(?:hint|clue)) | (?:do|solve|finish|calculate)\\ (?:it|this|that|the\\ problem)\\ for\\ me
        | can\\ (?:you|we)\\ (?:just\\ )?(?:solve|do|skip) | (?:want|need)\\ (?:\\w+\\ )?the\\ (?:final\\ )?(?:answer|solution|result)
        | what\\ does\\ it\\ come\\ out )
      """),
  HINT_REQUEST(
      """
      \\b(?: hint | clue | help\\b | point\\ me | (?:give|show)\\ me\\ (?:a|an|the)\\ (?:start|push|nudge|first\\ step|example|idea|tip)
        | how\\ (?:do|should|would|can)\\ (?:i|we)\\ (?:even\\ )?(?:start|begin|do|solve|go\\ on)
        | what\\ (?:do|should|would)\\ (?:i|we)\\ do\\ (?:next|now|first|then) | where\\ (?:do|should)\\ i\\ (?:start|begin)
        | next\\ step )\\b
      """),
  DONT_KNOW(
      """
      \\b(?: (?:don't|do\\ not|didn't|dunno)\\ (?:really\\ )?(?:know|understand|get\\ (?:it|this|that)|see)? | dunno | idk
        | no\\ (?:idea|clue) | not\\ (?:really\\ )?sure\\ (?:what|how|where|why|which) | (?:i'm|i\\ am|i\\ got)\\ (?:so\\ |totally\\ |completely\\ )?(?:stuck|lost|confused)
        | (?:can't|cannot|can\\ not)\\ (?:do|figure|see|solve|think|remember) | beats\\ me | this\\ is\\ confusing | i'm\\ not\\ sure\\W*$ )
      """),
  UNDERSTANDING(
      """
      \\b(?: i\\ (?:see|understand|get\\ it|got\\ it|get\\ that) | (?:that\\ |it\\ )?makes?\\ sense | got\\ it
        | now\\ i\\ (?:know|see|get) | that's\\ clear | oh\\ right | clear\\ now | i\\ reali[sz]e\\w* )\\b
      """),
  BACKCHANNEL(
      """
      ^(?:(?: m+h?m+ | mhm+ | h+m+ | uh[-\\ ]?huh | a+h+ | o+h+ | u+h+m* | e+r+m* | yea+h* | yes | yep | yup | no | nope | ok | okay | right | sure
        | alright | all\\ right | fine | cool | great | good | true | exactly | correct | of\\ course | i\\ guess(?:\\ so)? | go\\ on | please | well )\\W*){1,4}$
      """),
  GREETING(
      "^(?:hi|hello|hey|good\\ (?:morning|afternoon|evening)|yo)\\b(?:\\W+(?!so\\b|i\\b)[\\w']+){0,5}\\W*$"),
  THANKS("\\b(?:thanks|thank\\ you|bye|goodbye|see\\ you|that's\\ all|i'm\\ done|we're\\ done)\\b"),
  OTHER_THINGS(
      """
      \\b(?: weather | football | soccer | basketball | netflix | tiktok | instagram | youtube | video\\ ?games? | fortnite | minecraft
        | girlfriend | boyfriend | weekend | tell\\ me\\ a\\ (?:joke|story) | joke | sing | favou?rite | how\\ old\\ are\\ you | movies?
        | are\\ you\\ (?:an?\\ )?(?:real|human|person|robot|bot|machine|ai|alive)\\b | where\\ do\\ you\\ live | what(?:'s|\\ is)\\ your\\ name
        | election | president | bitcoin | crypto | what(?:'s|\\ is)\\ for\\ (?:lunch|dinner) | homework\\ in | party | bored )\\b
      """),
  QUESTION(
      """
      \\?\\s*$ | ^(?:(?:so|but|and|wait|um|uh|okay|well|then)\\W+)*(?:what|why|how|when|where|which|who|is|are|do|does|did|can|could|should
        |would|will|am)\\b
      """),
  HEDGE(
      "\\b(?:maybe|perhaps|i\\ think|i\\ guess|probably|not\\ sure|sort\\ of|kind\\ of|might|or\\ something)\\b"),
  REASON("\\b(?:because|since|so|therefore|then|first|as|that's\\ why|which\\ means|if|cause)\\b"),
  ALMOST_A_VALUE(
      "\\b(?:is\\ it|would\\ it\\ be|so\\ it's|it's|it\\ is|maybe|i\\ (?:get|got|think))\\ (?:about\\ )?\\$?\\d");

  private final Pattern pattern;

  Cue(String pattern) {
    this.pattern = Pattern.compile(pattern, Pattern.COMMENTS);
  }

  boolean in(String text) {
    return pattern.matcher(text).find();
  }
}
