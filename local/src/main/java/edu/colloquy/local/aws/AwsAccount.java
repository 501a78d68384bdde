package edu.colloquy.local.aws;

/** The account and the region that the one-machine platform plays. */
public final class AwsAccount {
  /** The account every local ARN and queue URL carries. */
  public static final String ID = "000000000000";

  /** The region every local ARN carries. */
  public static final String REGION = "us-east-1";

  private AwsAccount() {}

  /**
   * The ARN of a local resource.
   *
   * @param service such as {@code ecs}
   * @param resource such as {@code task/colloquy/4f1d}
   */
  public static String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ID + ":" + resource;
  }
}
