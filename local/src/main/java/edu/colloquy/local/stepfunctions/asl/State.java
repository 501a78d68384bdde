package edu.colloquy.local.stepfunctions.asl;

import java.util.List;

/** One state of a workflow. */
public sealed interface State
    permits TaskState,
        MapState,
        ParallelState,
        ChoiceState,
        WaitState,
        PassState,
        SucceedState,
        FailState {

  /** Its name, unique within the whole definition. */
  String name();

  /** Its {@code Type}, such as {@code Task}. */
  String type();

  /** All ways out of it that go on in the same workflow or end it; none for Succeed and Fail. */
  List<Exit> exits();
}
