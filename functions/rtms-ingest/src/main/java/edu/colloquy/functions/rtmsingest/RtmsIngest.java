package edu.colloquy.functions.rtmsingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.edge.HttpEdge;
import edu.colloquy.cloud.push.ConnectionNotifier;
import edu.colloquy.cloud.push.ConnectionPoster;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.rtms.RtmsTranscripts;
import edu.colloquy.domain.rtms.Speakers;
import java.time.Clock;
import java.util.Map;

/** The Lambda function behind /api/rtms/*. Thread-safe. */
public final class RtmsIngest
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final HttpEdge edge;

  /** What the Lambda runtime calls. */
  public RtmsIngest() {
    Environment environment = Environment.current();
    AwsClients aws = new AwsClients(environment);
    Stores stores = new Stores(aws, environment);
    ConnectionPoster poster = new ConnectionPoster(stores.connections(), aws.connections());
    Clock clock = Clock.systemUTC();
    WhoIsWho whoIsWho =
        new WhoIsWho(stores.presence(), new Rosters(stores.people(), stores.rooms()));
    RtmsTranscripts transcripts =
        new RtmsTranscripts(
            stores.rtms(),
            stores.sessions(),
            stores.presence(),
            new Speakers(stores.rtms(), stores.presence(), whoIsWho),
            new ConnectionNotifier(stores.pushes(), stores.connections(), poster),
            clock);
    RtmsRoutes routes = new RtmsRoutes(stores.rtms(), stores.sessions(), transcripts, clock);
    RtmsReading reading = new RtmsReading(stores.rtms());
    this.edge =
        new HttpEdge(
            Map.of(
                "POST /api/rtms/session-start", routes::start,
                "POST /api/rtms/session-stop", routes::stop,
                "POST /api/rtms/transcript", routes::transcript,
                "GET /api/rtms/session/{uuid}/stats", reading::stats,
                "GET /api/rtms/session/{uuid}/transcripts", reading::transcripts));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return edge.answer(event);
  }
}
