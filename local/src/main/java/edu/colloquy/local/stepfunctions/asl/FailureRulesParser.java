package edu.colloquy.local.stepfunctions.asl;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.asl.FailureRules.Catcher;
import edu.colloquy.local.stepfunctions.asl.FailureRules.Retrier;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code Retry} and {@code Catch}. */
final class FailureRulesParser {
  private static final int MOST_ATTEMPTS = 99_999_999;
  private static final int LONGEST_MAX_DELAY = 31_622_400;

  private FailureRulesParser() {}

  static FailureRules parse(Fields fields) {
    List<Retrier> retriers = new ArrayList<>();
    List<Fields> retry = fields.objects("Retry");
    for (int i = 0; i < retry.size(); i++) {
      retriers.add(retrier(retry.get(i), i == retry.size() - 1));
    }
    List<Catcher> catchers = new ArrayList<>();
    List<Fields> caught = fields.objects("Catch");
    for (int i = 0; i < caught.size(); i++) {
      catchers.add(catcher(caught.get(i), i == caught.size() - 1));
    }
    return new FailureRules(List.copyOf(retriers), List.copyOf(catchers));
  }

  private static Retrier retrier(Fields fields, boolean last) {
    List<String> errors = errorEquals(fields, last);
    fields.take("Comment");
    Duration interval = Duration.ofSeconds(whole(fields, "IntervalSeconds", 1, MOST_ATTEMPTS, 1));
    int attempts = (int) whole(fields, "MaxAttempts", 0, MOST_ATTEMPTS, 3);
    double rate = rate(fields);
    Optional<Duration> maxDelay =
        fields
            .take("MaxDelaySeconds")
            .map(
                _ -> Duration.ofSeconds(whole(fields, "MaxDelaySeconds", 1, LONGEST_MAX_DELAY, 1)));
    if (maxDelay.isPresent() && maxDelay.get().compareTo(interval) <= 0) {
      throw fields.error("MaxDelaySeconds", "must be greater than IntervalSeconds");
    }
    String jitter = fields.text("JitterStrategy").orElse("NONE");
    if (!jitter.equals("FULL") && !jitter.equals("NONE")) {
      throw fields.error("JitterStrategy", "must be 'FULL' or 'NONE'");
    }
    fields.finish();
    return new Retrier(errors, interval, attempts, rate, maxDelay, jitter.equals("FULL"));
  }

  private static Catcher catcher(Fields fields, boolean last) {
    var catcher = new Catcher(errorEquals(fields, last), ExitParser.parseOnward(fields));
    fields.take("Comment");
    fields.finish();
    return catcher;
  }

  private static List<String> errorEquals(Fields fields, boolean last) {
    List<String> errors = fields.texts("ErrorEquals");
    for (String error : errors) {
      if (!ErrorNames.isKnown(error)) {
        throw fields.error("ErrorEquals", "there is no error '" + error + "' here");
      }
    }
    if (errors.contains(ErrorNames.ALL) && (errors.size() > 1 || !last)) {
      throw fields.error("ErrorEquals", "'States.ALL' must stand alone and in the last place");
    }
    return errors;
  }

  private static long whole(Fields fields, String field, long least, long most, long otherwise) {
    JsonNode value = fields.take(field).orElse(null);
    if (value == null) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || value.longValue() < least || value.longValue() > most) {
      throw fields.error(field, "must be an integer from %d to %d".formatted(least, most));
    }
    return value.longValue();
  }

  private static double rate(Fields fields) {
    JsonNode value = fields.take("BackoffRate").orElse(null);
    if (value == null) {
      return 2;
    }
    if (!value.isNumber() || value.doubleValue() < 1) {
      throw fields.error("BackoffRate", "must be a number of at least 1");
    }
    return value.doubleValue();
  }
}
