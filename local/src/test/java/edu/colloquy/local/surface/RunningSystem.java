package edu.colloquy.local.surface;

import edu.colloquy.local.cli.WorkerMode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.simulators.Faults;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests that ask for one a {@link LocalSystem}; it is started once for all of them. */
final class RunningSystem implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(RunningSystem.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == LocalSystem.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(LocalSystem.class, _ -> start(), LocalSystem.class);
  }

  private static LocalSystem start() {
    return LocalSystem.start(Faults.none(), false, WorkerMode.IN_PROCESS, Optional.empty(), 0);
  }
}
