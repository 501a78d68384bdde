package edu.colloquy.cloud.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.rest.Problem;
import edu.colloquy.domain.ServiceException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the events of an HTTP API (payload format 2.0) by route key, such as {@code GET
 * /api/sessions/{id}}; every error becomes a problem document. Thread-safe.
 */
public final class HttpEdge {
  private static final Logger log = LoggerFactory.getLogger(HttpEdge.class);

  /** What answers one route. */
  public interface Route {
    /** Gives an {@link HttpAnswer}, or a record that is answered as JSON with 200. */
    Object answer(HttpRequest request);
  }

  private final Map<String, Route> routes;

  /** An edge with these routes by route key. */
  public HttpEdge(Map<String, Route> routes) {
    this.routes = Map.copyOf(routes);
  }

  /** Answers an event. */
  public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    try {
      Route route = routes.get(event.getRouteKey());
      if (route == null) {
        throw new ContractException(
            ErrorCode.NOT_FOUND, "There is no route " + event.getRouteKey() + ".");
      }
      Object answer = route.answer(new HttpRequest(event));
      return (answer instanceof HttpAnswer given ? given : HttpAnswer.json(200, answer))
          .toResponse();
    } catch (ContractException e) {
      return problem(e);
    } catch (ServiceException e) {
      return problem(new ContractException(ErrorCode.OUTSIDE_SERVICE_FAILED, e.getMessage()));
    } catch (RuntimeException e) {
      log.error("{} failed", event.getRouteKey(), e);
      return problem(new ContractException(ErrorCode.INTERNAL, "Something went wrong here."));
    }
  }

  private static APIGatewayV2HTTPResponse problem(ContractException error) {
    return new HttpAnswer(
            error.code().httpStatus(), "application/problem+json", Json.write(Problem.of(error)))
        .toResponse();
  }
}
