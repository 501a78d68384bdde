package edu.colloquy.integrations.zoom;

import edu.colloquy.simulators.zoom.ZoomSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Settings and secrets as an operator would store them, counting how often a token is fetched. */
final class Account {
  static final String OWNER = "tutorials@school.example";

  private final Map<String, String> settings;
  private final Map<String, String> secret = new HashMap<>();
  private final AtomicInteger tokensFetched = new AtomicInteger();

  Account(URI zoom) {
    settings =
        Map.of(
            "ZOOM_API_URL", zoom.toString(),
            "ZOOM_OAUTH_URL", zoom.toString(),
            "ZOOM_SECRET", "colloquy/zoom");
    secret.put("ZOOM_ACCOUNT_ID", ZoomSettings.defaults().app().accountId());
    secret.put("ZOOM_CLIENT_ID", ZoomSettings.defaults().app().clientId());
    secret.put("ZOOM_CLIENT_SECRET", ZoomSettings.defaults().app().clientSecret());
    secret.put("ZOOM_USER_ID", OWNER);
  }

  Account with(String name, String value) {
    secret.put(name, value);
    return this;
  }

  ZoomMeetings meetings() {
    return ZoomMeetings.from(settings::get, this::secret);
  }

  /** How often the client secret was read: once for each token, if every meeting has an owner. */
  int tokensFetched() {
    return tokensFetched.get();
  }

  private String secret(String name, String value) {
    if (value.equals("ZOOM_CLIENT_SECRET")) {
      tokensFetched.incrementAndGet();
    }
    return name.equals("colloquy/zoom") ? secret.get(value) : null;
  }
}
