package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.students.JoinLink;
import edu.colloquy.simulators.students.VirtualProfessor;
import edu.colloquy.simulators.zoom.ZoomCaller;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import java.util.List;
import java.util.Set;

/** A meeting with a professor in it, and an app that is told of its stream by webhook. */
final class Lecture extends StreamedApp {
  static final RtmsSettings SETTINGS = RtmsSettings.defaults().withAutoStart(true);

  final WireLog log = new WireLog();
  final VirtualProfessor professor = new VirtualProfessor("Prof. Gauss", "gauss@school.example", 6);
  final ZoomSimulator zoom;
  final ZoomCaller caller;
  final JsonNode meeting;

  Lecture(RtmsSettings app, Fault... faults) throws Exception {
    super(app);
    zoom = new ZoomSimulator(ZoomSettings.defaults(), app, new Faults(Set.of(faults)), log);
    zoom.subscribe(endpoint());
    caller = new ZoomCaller(zoom.baseUrl());
    meeting = begin();
  }

  /** The same meeting with another app, which has an endpoint of its own. */
  Lecture(RtmsSettings app, RtmsSettings otherApp, StreamedApp other) throws Exception {
    super(app);
    List<RtmsSettings> apps = List.of(app, otherApp);
    zoom = new ZoomSimulator(ZoomSettings.defaults(), apps, Faults.none(), log);
    zoom.subscribe(endpoint());
    zoom.rtms(otherApp.clientId()).subscribe(other.endpoint());
    caller = new ZoomCaller(zoom.baseUrl());
    meeting = begin();
  }

  void endMeeting() {
    caller.call(
        "PUT", "/v2/meetings/" + meeting.path("id").asText() + "/status", "{'action': 'end'}");
  }

  @Override
  public void close() {
    zoom.close();
    super.close();
  }

  private JsonNode begin() throws Exception {
    JsonNode created = caller.createMeeting();
    professor.join(zoom, new JoinLink(created.path("id").asText(), "sesame"), caller.zak());
    return created;
  }
}
