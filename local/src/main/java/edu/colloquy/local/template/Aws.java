package edu.colloquy.local.template;

import java.util.Optional;

/** The account that the local platform pretends to be, and the names that follow from it. */
public final class Aws {
  /** The region that everything is in. */
  public static final String REGION = "us-east-1";

  /** The account that owns everything. */
  public static final String ACCOUNT = "000000000000";

  /** The name of the stack that a template becomes. */
  public static final String STACK = "colloquy";

  /** The domain of AWS's own endpoints. */
  public static final String URL_SUFFIX = "amazonaws.com";

  private Aws() {}

  /** The ARN of a resource of this account. */
  public static String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
  }

  /** The host that an API of this id has on AWS. */
  public static String apiHost(String apiId) {
    return apiId + ".execute-api." + REGION + "." + URL_SUFFIX;
  }

  /** A pseudo parameter such as {@code AWS::Region}. */
  static Optional<String> pseudoParameter(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "AWS::Region" -> REGION;
          case "AWS::AccountId" -> ACCOUNT;
          case "AWS::Partition" -> "aws";
          case "AWS::StackName" -> STACK;
          case "AWS::StackId" -> arn("cloudformation", "stack/" + STACK + "/local");
          case "AWS::URLSuffix" -> URL_SUFFIX;
          default -> null;
        });
  }
}
