package edu.colloquy.local.ecs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The task metadata endpoint, version 4: a container reads at {@code
 * ${ECS_CONTAINER_METADATA_URI_V4}/task} who it is and under which address others reach it.
 * Thread-safe.
 */
final class TaskMetadata implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Function<String, Optional<EcsTask>> tasks;
  private final Javalin server;

  /**
   * @param tasks finds a task by its id
   */
  TaskMetadata(Function<String, Optional<EcsTask>> tasks) {
    this.tasks = tasks;
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.concurrency.useVirtualThreads = true;
                  config.jetty.host = "127.0.0.1";
                  config.jetty.port = 0;
                  config.routes.get("/v4/{task}/task", this::task);
                })
            .start();
  }

  /** The value of {@code ECS_CONTAINER_METADATA_URI_V4} for a task. */
  String uri(EcsTask task) {
    return "http://127.0.0.1:" + server.port() + "/v4/" + task.id();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void task(Context http) throws IOException {
    EcsTask task =
        tasks.apply(http.pathParam("task")).orElseThrow(() -> new NotFoundResponse("no such task"));
    http.contentType("application/json");
    http.result(JSON.writeValueAsBytes(TaskJson.metadata(task)));
  }
}
