package edu.colloquy.local.stepfunctions.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where executions are written down as they happen. Implementations are thread-safe. */
interface Journal {

  /** Writes nothing down. */
  Journal NONE =
      new Journal() {
        @Override
        public void opened(ExecutionIdentity identity) {}

        @Override
        public void event(String arn, ObjectNode event) {}

        @Override
        public void closed(String arn, Execution.Ended ended) {}
      };

  /** An execution started. */
  void opened(ExecutionIdentity identity);

  /** Something happened in it. */
  void event(String arn, ObjectNode event);

  /** It ended. */
  void closed(String arn, Execution.Ended ended);
}
