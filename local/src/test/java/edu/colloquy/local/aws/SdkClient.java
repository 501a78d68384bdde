package edu.colloquy.local.aws;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** A client of the real SDK, pointed at a local service. */
public final class SdkClient {
  /** Anything will do: signatures are not checked. */
  public static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private SdkClient() {}

  /** Builds it. */
  public static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C of(
      B builder, URI url) {
    return builder
        .endpointOverride(url)
        .region(Region.of(AwsAccount.REGION))
        .credentialsProvider(CREDENTIALS)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
