package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.integration.ServiceIntegration;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code Resource} of a Task. */
final class ResourceParser {
  private static final Pattern INTEGRATION =
      Pattern.compile("arn:aws:states:::((?:aws-sdk:)?[a-z0-9]+):([A-Za-z]+)(?:\\.(.+))?");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "arn:aws:lambda:[a-z0-9-]*:[0-9]*:function:[A-Za-z0-9_-]+(:[A-Za-z0-9$_-]+)?");
  private static final String TOKEN = "waitForTaskToken";

  private final ServiceIntegrations integrations;

  ResourceParser(ServiceIntegrations integrations) {
    this.integrations = integrations;
  }

  TaskResource parse(Fields fields) {
    String arn = fields.requireText("Resource");
    if (FUNCTION.matcher(arn).matches()) {
      return new TaskResource.Function(arn, integrations.function(arn));
    }
    Matcher parts = INTEGRATION.matcher(arn);
    if (!parts.matches()) {
      throw fields.error(
          "Resource", "'" + arn + "' is neither a Lambda function nor a service integration");
    }
    String action = parts.group(1) + ":" + parts.group(2);
    ServiceIntegration service =
        integrations
            .find(action)
            .orElseThrow(
                () ->
                    fields.error(
                        "Resource",
                        "'%s' is not supported here; there are %s"
                            .formatted(arn, integrations.actions())));
    String pattern = parts.group(3);
    boolean token = TOKEN.equals(pattern);
    if (pattern != null && !(token && service.supportsTaskToken())) {
      throw fields.error("Resource", "'." + pattern + "' is not supported here for " + action);
    }
    String resource = token ? parts.group(2) + "." + TOKEN : parts.group(2);
    return new TaskResource.Integration(arn, service, parts.group(1), resource, token);
  }
}
