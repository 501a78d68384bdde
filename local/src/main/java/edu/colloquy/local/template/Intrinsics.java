package edu.colloquy.local.template;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** CloudFormation's intrinsic functions (CloudFormation guide, "Intrinsic function reference"). */
final class Intrinsics {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private final Resolver resolver;

  Intrinsics(Resolver resolver) {
    this.resolver = resolver;
  }

  /** Whether a mapping is the call of a function rather than a mapping. */
  static boolean isIntrinsic(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().iterator().next() instanceof String name
        && (name.equals("Ref") || name.startsWith("Fn::"));
  }

  Object evaluate(Map<?, ?> call, Place place) {
    String name = call.keySet().iterator().next().toString();
    Object argument = call.get(name);
    return switch (name) {
      case "Ref" -> resolver.ref(Nodes.text(argument, place), place);
      case "Fn::GetAtt" -> attribute(arguments(name, dotted(argument), 2, place), place);
      case "Fn::Sub" -> substitute(argument, place);
      case "Fn::If" -> choose(arguments(name, argument, 3, place), place);
      case "Fn::Join" -> join(arguments(name, argument, 2, place), place);
      case "Fn::Select" -> select(arguments(name, argument, 2, place), place);
      case "Fn::Split" -> split(arguments(name, argument, 2, place), place);
      case "Fn::FindInMap" -> findInMap(arguments(name, argument, 3, place), place);
      case "Fn::Base64" ->
          Base64.getEncoder()
              .encodeToString(text(argument, place).getBytes(StandardCharsets.UTF_8));
      case "Fn::GetAZs" -> List.of(Aws.REGION + "a", Aws.REGION + "b");
      default -> throw new TemplateException(place, name + " cannot be evaluated locally.");
    };
  }

  private static List<?> arguments(String function, Object argument, int count, Place place) {
    List<?> arguments = Nodes.list(argument, place);
    if (arguments.size() != count) {
      throw new TemplateException(
          place, function + " takes " + count + " arguments, not " + arguments.size() + ".");
    }
    return arguments;
  }

  private String text(Object node, Place place) {
    return Nodes.text(resolver.resolve(node, place), place);
  }

  private List<?> list(Object node, Place place) {
    return Nodes.list(resolver.resolve(node, place), place);
  }

  /** {@code Resource.Attribute} may be written as one text. */
  private static Object dotted(Object argument) {
    return argument instanceof String text ? List.of(text.split("\\.", 2)) : argument;
  }

  private Object attribute(List<?> arguments, Place place) {
    return resolver.attribute(
        text(arguments.getFirst(), place), text(arguments.getLast(), place), place);
  }

  private Object substitute(Object argument, Place place) {
    if (argument instanceof List<?> pair) {
      arguments("Fn::Sub", pair, 2, place);
      return substitute(
          Nodes.text(pair.getFirst(), place), Nodes.map(pair.getLast(), place), place);
    }
    return substitute(Nodes.text(argument, place), Map.of(), place);
  }

  private String substitute(String pattern, Map<String, Object> variables, Place place) {
    return VARIABLE
        .matcher(pattern)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1).isEmpty()
                        ? variable(match.group(2).strip(), variables, place)
                        : "${" + match.group(2) + "}"));
  }

  private String variable(String name, Map<String, Object> variables, Place place) {
    if (variables.containsKey(name)) {
      return text(variables.get(name), place);
    }
    String[] parts = name.split("\\.", 2);
    boolean generated = name.endsWith(".Alias") || name.endsWith(".Version");
    return parts.length == 1 || generated
        ? Nodes.text(resolver.ref(name, place), place)
        : resolver.attribute(parts[0], parts[1], place);
  }

  private Object choose(List<?> arguments, Place place) {
    boolean holds = resolver.holds(Nodes.text(arguments.getFirst(), place), place);
    return resolver.resolve(arguments.get(holds ? 1 : 2), place);
  }

  private String join(List<?> arguments, Place place) {
    return list(arguments.getLast(), place).stream()
        .map(part -> Nodes.text(part, place))
        .collect(Collectors.joining(Nodes.text(arguments.getFirst(), place)));
  }

  private Object select(List<?> arguments, Place place) {
    List<?> list = list(arguments.getLast(), place);
    String index = text(arguments.getFirst(), place);
    if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= list.size()) {
      throw new TemplateException(
          place, "Fn::Select asks for element " + index + " of " + list.size() + ".");
    }
    return list.get(Integer.parseInt(index));
  }

  private Object split(List<?> arguments, Place place) {
    String separator = Nodes.text(arguments.getFirst(), place);
    return List.of(text(arguments.getLast(), place).split(Pattern.quote(separator), -1));
  }

  private Object findInMap(List<?> arguments, Place place) {
    String name = text(arguments.get(0), place);
    String top = text(arguments.get(1), place);
    String second = text(arguments.get(2), place);
    Map<String, Object> row = Nodes.map(resolver.mapping(name, place).get(top), place);
    if (!row.containsKey(second)) {
      throw new TemplateException(
          place, "there is no mapping " + name + "." + top + "." + second + ".");
    }
    return row.get(second);
  }
}
