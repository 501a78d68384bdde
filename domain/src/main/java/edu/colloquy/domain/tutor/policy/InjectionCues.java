package edu.colloquy.domain.tutor.policy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Knows the usual ways to talk a model out of its part. They are a first line only: whatever gets
 * past them is still given to the model as data, and what the model makes of it is still checked
 * before it is said.
 */
public final class InjectionCues {
  private static final String SECRETS =
      "(?:(?:system|hidden|secret|original|initial|private)\\s+)?(?:prompt|instructions?|rules|answer\\s+key|reference\\s+solution"
          + "|worked\\s+solution|solution\\s+text|configuration|system\\s+message|notes\\s+of\\s+the\\s+professor)";

  private static final List<Pattern> CUES =
      List.of(
          cue(
              "\\b(?:ignore|disregard|forget|override|bypass|skip|drop)\\b.{0,40}\\b(?:instructions?|rules?|prompt|guidelines?"
                  + "|previous|prior|above|everything|restrictions?|constraints?|told)\\b"),
          cue(
              "\\b(?:reveal|print|repeat|show|output|display|leak|recite|read|write|tell|give|quote|what\\s+(?:is|are|was))\\b.{0,40}\\b"
                  + SECRETS
                  + "\\b"),
          cue("\\b(?:everything|all|words|text)\\s+(?:that\\s+is\\s+)?above\\b"),
          cue(
              "\\b(?:you\\s+are|you're|act\\s+as|pretend|role-?play|behave\\s+(?:as|like)|imagine\\s+(?:you|that\\s+you))\\b.{0,30}"
                  + "\\b(?:now\\s+(?:a|an|my|in|called)|dan|unrestricted|no\\s+(?:rules|limits)|developer|grand(?:ma|mother)|calculator|"
                  + "answer\\s+(?:key|machine)|solver|not\\s+a\\s+tutor|different|free\\s+of|without\\s+(?:rules|limits)|someone\\s+else)\\b"),
          cue(
              "\\b(?:developer|debug|admin|god|jailbreak|dan|maintenance|sudo|unrestricted)\\s+mode\\b"),
          cue("</?\\s*(?:student|system|lecture|course|passage|assistant|instructions?|plan)\\b"),
          cue(
              "\\[/?\\s*(?:system|inst|assistant)\\b|#{2,}\\s*(?:system|instruction|assistant)|<\\|"),
          cue(
              "^\\s*(?:system|assistant|developer)\\s*:|\\b(?:new|updated|real)\\s+instructions?\\b"),
          cue(
              "\\bend\\s+of\\s+(?:the\\s+)?(?:document|lecture|transcript|prompt|instructions?)\\b"),
          cue(
              "\\b(?:i\\s+am|i'm|this\\s+is|speaking\\s+as|as)\\s+(?:the|your|a)\\s+(?:professor|teacher|developer|admin\\w*|creator|"
                  + "instructor|operator|engineer|examiner)\\b"),
          cue(
              "\\bprofessor\\b.{0,30}\\b(?:said|says|told|allowed|allows|wants|agreed|gave\\s+permission)\\b.{0,40}\\b(?:answer|"
                  + "solution|tell|give|result)\\b"),
          cue(
              "\\b(?:base\\s?64|rot\\s?13|hexadecimal|binary|backwards?|reversed?|roman\\s+numerals?|morse|acrostic|emojis?|pig\\s+latin|"
                  + "spell(?:ed)?(?:\\s+\\w+)?\\s+(?:out|letter)|letter\\s+by\\s+letter|in\\s+(?:french|german|spanish)|poem|song|"
                  + "first\\s+letters?)\\b.{0,60}\\b(?:answer|solution|result|number)\\b"),
          cue(
              "\\b(?:answer|solution|result|number)\\b.{0,60}\\b(?:base\\s?64|rot\\s?13|binary|backwards?|reversed|roman\\s+numerals?|"
                  + "morse|acrostic|pig\\s+latin|letter\\s+by\\s+letter|in\\s+(?:french|german|spanish)|as\\s+a\\s+(?:poem|song|story))\\b"),
          cue(
              "\\b(?:complete|finish)\\s+(?:the|this|my)\\s+sentence\\b|\\bfill\\s+in\\s+the\\s+blank\\b"),
          cue(
              "\\b(?:respond|reply|answer|output|say)\\s+(?:only\\s+)?(?:with\\s+)?(?:only|exactly|nothing\\s+but|just\\s+the\\s+number)\\b"),
          cue(
              "\\b(?:from\\s+now\\s+on|starting\\s+now)\\b.{0,40}\\b(?:you|always|never|answer)\\b"),
          cue(
              "\\b(?:hypothetical(?:ly)?|in\\s+a\\s+story|for\\s+a\\s+novel)\\b.{0,60}\\b(?:answer|tutor|solution)\\b"));

  private InjectionCues() {}

  /** Whether a text, of a student or of a document, holds one of them. */
  public static boolean in(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return CUES.stream().anyMatch(cue -> cue.matcher(plain).find());
  }

  private static Pattern cue(String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL);
  }
}
