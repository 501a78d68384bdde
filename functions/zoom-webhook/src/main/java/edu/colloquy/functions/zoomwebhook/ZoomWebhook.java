package edu.colloquy.functions.zoomwebhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.edge.HttpEdge;
import edu.colloquy.cloud.stepfunctions.StepFunctionsProcess;
import edu.colloquy.domain.session.EndSession;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.integrations.zoom.WebhookSignature;
import java.time.Clock;
import java.util.Map;

/** The Lambda function behind POST /webhook/zoom. Thread-safe. */
public final class ZoomWebhook
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final HttpEdge edge;

  /** What the Lambda runtime calls. */
  public ZoomWebhook() {
    Environment environment = Environment.current();
    AwsClients aws = new AwsClients(environment);
    Stores stores = new Stores(aws, environment);
    SecretReader secrets = new SecretReader(aws.secretsManager());
    Clock clock = Clock.systemUTC();
    MeetingEvents events =
        new MeetingEvents(
            stores.sessions(),
            new EndSession(
                new SessionLifecycle(stores.sessions(), clock),
                new StepFunctionsProcess(aws.sfn(), environment.require("STATE_MACHINE_ARN"))));
    WebhookSignature signature =
        new WebhookSignature(
            () -> secrets.read(environment.require("ZOOM_SECRET"), "ZOOM_WEBHOOK_SECRET_TOKEN"),
            clock);
    this.edge =
        new HttpEdge(Map.of("POST /webhook/zoom", new WebhookRoute(signature, events)::answer));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return edge.answer(event);
  }
}
