package edu.colloquy.simulators.students;

import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All virtual students of a run. Thread-safe. */
public final class VirtualClass implements AutoCloseable {
  private final ZoomSimulator zoom;
  private final WireLog log;
  private final double speed;
  private final StudentTimings timings;
  private final long seed;
  private final List<VirtualStudent> students = new CopyOnWriteArrayList<>();

  /**
   * A class nobody has come to yet.
   *
   * @param zoom where its meetings are
   * @param log where to note what is said and heard
   * @param speed of the students' speech, 1 as in life
   * @param timings how patient they are
   * @param seed makes every run think alike
   */
  public VirtualClass(
      ZoomSimulator zoom, WireLog log, double speed, StudentTimings timings, long seed) {
    this.zoom = zoom;
    this.log = log;
    this.speed = speed;
    this.timings = timings;
    this.seed = seed;
  }

  /**
   * Has one more student join.
   *
   * @param name display name
   * @param email by which a breakout room is pre-assigned
   * @param lines what to say, in order
   * @param joinUrl the meeting's join URL
   * @throws MeetingRefused if the link's number or passcode are wrong, or the meeting is over
   */
  public VirtualStudent join(String name, String email, List<String> lines, URI joinUrl)
      throws MeetingRefused {
    JoinLink link = JoinLink.parse(joinUrl);
    VirtualStudent student =
        new VirtualStudent(name, email, lines, speed, timings, seed + email.hashCode(), log);
    student.join(zoom, link);
    students.add(student);
    return student;
  }

  /** Every student as of now, in the order they joined. */
  public List<StudentView> students() {
    return students.stream().map(VirtualStudent::view).toList();
  }

  /** Whether there are students and all have said all their lines and heard the last answer. */
  public boolean allDone() {
    List<StudentView> views = students();
    return !views.isEmpty() && views.stream().allMatch(view -> view.status() == StudentStatus.DONE);
  }

  /** Has everybody leave. */
  @Override
  public void close() {
    students.forEach(VirtualStudent::leave);
  }
}
