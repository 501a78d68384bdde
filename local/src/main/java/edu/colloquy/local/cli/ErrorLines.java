package edu.colloquy.local.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every error is one line on standard error that says the cure. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final String TRACE = "COLLOQUY_TRACE";

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    tell(e.getCommandLine(), explain(e));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    if (e instanceof MissingNeedException) {
      tell(command, e.getMessage());
      return ExitCode.MISSING;
    }
    if (System.getenv(TRACE) != null) {
      throw e;
    }
    String what = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    tell(command, firstLine(what) + " (all of it: set " + TRACE + "=1)");
    return ExitCode.FAILED;
  }

  private static void tell(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    err.println(command.getCommandSpec().qualifiedName() + ": " + message);
    err.flush();
  }

  private static String explain(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched);
    }
    if (e instanceof MissingParameterException missing
        && missing.getMissing().getFirst() instanceof OptionSpec option) {
      return option.longestName() + " needs a value, " + option.paramLabel();
    }
    if (!(e.getArgSpec() instanceof OptionSpec option)) {
      return firstLine(e.getMessage());
    }
    String name = option.longestName();
    if (option.type().isEnum()) {
      return "%s must be one of %s, not '%s'".formatted(name, words(option), e.getValue());
    }
    return e.getCause() instanceof TypeConversionException reason
        ? name + " " + reason.getMessage()
        : firstLine(e.getMessage());
  }

  private static String unknown(UnmatchedArgumentException e) {
    String typed = e.getUnmatched().getFirst();
    boolean option = typed.startsWith("-");
    CommandLine command = e.getCommandLine();
    String name = option ? typed.replaceFirst("=.*", "") : typed;
    String what = option ? "unknown option " : kindOfWord(command);
    return what
        + name
        + Spelling.closest(
                name, option ? options(command) : command.getSubcommands().keySet().stream())
            .map(close -> "; did you mean " + close + "?")
            .orElse("; see " + help(command));
  }

  private static String kindOfWord(CommandLine command) {
    return command.getSubcommands().isEmpty() ? "unexpected word " : "unknown command ";
  }

  private static Stream<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .sorted(Comparator.naturalOrder());
  }

  private static String help(CommandLine command) {
    return "./" + command.getCommandSpec().qualifiedName() + " --help";
  }

  private static String words(OptionSpec option) {
    return Stream.of(option.type().getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private static String firstLine(String message) {
    List<String> lines = message.lines().toList();
    return lines.isEmpty() ? "failed" : lines.getFirst();
  }
}
