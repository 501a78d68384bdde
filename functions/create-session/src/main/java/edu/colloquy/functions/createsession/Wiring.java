package edu.colloquy.functions.createsession;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.edge.WebSocketEdge;
import edu.colloquy.cloud.push.ConnectionPoster;
import edu.colloquy.cloud.stepfunctions.StepFunctionsProcess;
import edu.colloquy.domain.session.CreateSession;
import java.time.Clock;

/** Puts the function together from its environment. */
final class Wiring {
  private final WebSocketEdge edge;

  Wiring(Environment environment) {
    AwsClients aws = new AwsClients(environment);
    Stores stores = new Stores(aws, environment);
    CreateSession createSession =
        new CreateSession(
            stores.people(),
            stores.sessions(),
            stores.rooms(),
            stores.lectureContext(),
            stores.connections(),
            new StepFunctionsProcess(aws.sfn(), environment.require("STATE_MACHINE_ARN")),
            Clock.systemUTC());
    ConnectionPoster poster = new ConnectionPoster(stores.connections(), aws.connections());
    this.edge =
        new WebSocketEdge(new CreateSessionAnswer(createSession, stores.rooms()), poster::post);
  }

  WebSocketEdge edge() {
    return edge;
  }
}
