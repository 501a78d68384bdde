package edu.colloquy.simulators.avatar;

import io.javalin.http.Context;
import java.util.stream.Collectors;

/** A page for people: which sessions there are. */
final class StatusPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>LiveAvatar simulator</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 3rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%%; }
        th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd; }
      </style>
      <h1>LiveAvatar simulator</h1>
      <p>This server stands in for api.liveavatar.com on this machine. No real avatar is behind it.
      <p>%d sessions running, %d ended.
      <table>
        <tr><th>Session<th>Started<th>Seconds<th>State</tr>
      %s
      </table>
      </html>
      """;

  private final Sessions sessions;

  StatusPage(Sessions sessions) {
    this.sessions = sessions;
  }

  void show(Context http) {
    var all = sessions.all();
    long running = all.stream().filter(SessionRecord::active).count();
    String rows = all.stream().map(StatusPage::row).collect(Collectors.joining("\n"));
    http.html(PAGE.formatted(running, all.size() - running, rows));
  }

  private static String row(SessionRecord session) {
    return "  <tr><td>%s<td>%s<td>%d<td>%s</tr>"
        .formatted(
            session.id(),
            session.createdAt(),
            session.duration().toSeconds(),
            session.endReason().map(EndReason::name).orElse("running"));
  }
}
