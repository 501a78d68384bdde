package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tries the stored credentials: a new token, which lists the app's scopes as they are now, and one
 * call for the service user. It tries nothing twice. Thread-safe.
 */
final class ZoomCheck {
  private static final String ADD =
      " Add %s to the Server-to-Server OAuth app at marketplace.zoom.us and activate it again.";

  private final ZoomToken token;
  private final ZoomApi api;
  private final Supplier<String> serviceUser;

  ZoomCheck(ZoomToken token, ZoomApi api, Supplier<String> serviceUser) {
    this.token = token;
    this.api = api;
    this.serviceUser = serviceUser;
  }

  ServiceCheck check() {
    try {
      Set<String> scopes = token.fetched().scopes();
      return switch (api.attempt(ZoomUsers.getCall(serviceUser.get()))) {
        case Outcome.Done(JsonNode user) -> judge(ZoomUsers.read(user), scopes);
        case Outcome.Failed failed -> invalid(failed.cause().getMessage(), Optional.empty());
      };
    } catch (ServiceException | IllegalStateException e) {
      return invalid(e.getMessage(), Optional.empty());
    }
  }

  /** A token that lists no scopes says nothing about them. */
  private static ServiceCheck judge(ZoomUser user, Set<String> scopes) {
    Optional<String> email = Optional.of(user.email());
    List<String> missing = scopes.isEmpty() ? List.of() : Scope.missing(scopes);
    List<String> ofUse = scopes.isEmpty() ? List.of() : Scope.missingOfUse(scopes);
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      return invalid(
          "Zoom accepts the credentials, and sessions need more scopes." + ADD.formatted(names),
          email);
    }
    if (!user.licensed()) {
      return invalid(Licences.unlicensed(user.email()), email);
    }
    String detail = "Zoom accepts the credentials.";
    if (!ofUse.isEmpty()) {
      String names = String.join(", ", ofUse);
      detail +=
          " Sessions run; lecture streams and reports may need more scopes." + ADD.formatted(names);
    }
    return new ServiceCheck(true, detail, email);
  }

  private static ServiceCheck invalid(String detail, Optional<String> account) {
    return new ServiceCheck(false, detail, account);
  }
}
