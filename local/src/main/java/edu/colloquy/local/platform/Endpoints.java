package edu.colloquy.local.platform;

import edu.colloquy.local.aws.AwsAccount;
import java.net.URI;
import java.util.Map;

/**
 * Where the services of AWS are found locally, as the variables by which every SDK is pointed
 * there.
 */
record Endpoints(URI dynamoDb, URI sqs, URI s3, URI json, URI stepFunctions) {

  /** The variables that every function and every container is given. */
  Map<String, String> variables() {
    return Map.of(
        "AWS_REGION", AwsAccount.REGION,
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local",
        "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(),
        "AWS_ENDPOINT_URL_SQS", sqs.toString(),
        "AWS_ENDPOINT_URL_S3", s3.toString(),
        "AWS_ENDPOINT_URL_ECS", json.toString(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER", json.toString(),
        "AWS_ENDPOINT_URL_SFN", stepFunctions.toString());
  }
}
