package edu.colloquy.functions.sessionsteps;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import edu.colloquy.cloud.Environment;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.process.SessionEnding;
import edu.colloquy.domain.room.RoomId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Lambda function behind every Lambda task of the state machine. Thread-safe. */
public final class SessionSteps implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SessionSteps.class);

  private final Wiring steps;

  /** What the Lambda runtime calls. */
  public SessionSteps() {
    this.steps = new Wiring(Environment.current());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Step step = Json.read(new String(input.readAllBytes(), StandardCharsets.UTF_8), Step.class);
    try {
      output.write(Json.write(take(step)).getBytes(StandardCharsets.UTF_8));
    } catch (ServiceException e) {
      throw e.retryable() ? new ServiceUnavailable(e) : e;
    }
  }

  private StepResult take(Step step) {
    return switch (step) {
      case Step.CreateMeeting meeting -> steps.plan(meeting.session());
      case Step.Announce announce ->
          new StepResult.Announced(steps.openSession().announce(announce.session()));
      case Step.StartAvatar avatar -> startAvatar(avatar.room());
      case Step.WithoutAvatar without ->
          done(() -> steps.openRoom().withoutAvatar(without.room(), without.reason()));
      case Step.RoomJoined joined -> done(() -> steps.openRoom().joined(joined.room()));
      case Step.GiveUpRoom gone -> done(() -> steps.openRoom().gaveUp(gone.room(), gone.reason()));
      case Step.AwaitEnd wait ->
          done(() -> steps.closeSession().awaitEnd(wait.session(), wait.taskToken()));
      case Step.BeginEnding begin -> steps.beginEnding(begin);
      case Step.FindHolders find -> steps.holders(find.room());
      case Step.CloseRoom close -> done(() -> steps.closeSession().closeRoom(close.room()));
      case Step.EndMeeting end -> done(() -> steps.closeSession().endMeeting(end.session()));
      case Step.AnalyseRoom analyse -> done(() -> steps.analyse(analyse.room()));
      case Step.Report report -> done(() -> steps.report(report.session()));
      case Step.TornDown down -> done(() -> steps.closeSession().tornDown(down.session()));
    };
  }

  /** A session that ends early is nothing amiss: no failure of the function. */
  private StepResult startAvatar(RoomId room) {
    try {
      steps.openRoom().startAvatar(room);
      return new StepResult.Avatar(true);
    } catch (SessionEnding e) {
      LOG.info("{} is not opened: {}", room, e.getMessage());
      return new StepResult.Avatar(false);
    }
  }

  private static StepResult done(Runnable work) {
    work.run();
    return new StepResult.Done();
  }
}
