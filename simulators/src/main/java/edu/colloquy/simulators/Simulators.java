package edu.colloquy.simulators;

import static java.util.Map.entry;

import edu.colloquy.simulators.avatar.AvatarOptions;
import edu.colloquy.simulators.avatar.LiveAvatarSimulator;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.llm.ChatOptions;
import edu.colloquy.simulators.llm.ChatSimulator;
import edu.colloquy.simulators.zoom.BreakoutLimits;
import edu.colloquy.simulators.zoom.WebhookDelivery;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import java.util.Map;

/** All outside services of one run, each a server on loopback, with one log. Thread-safe. */
public final class Simulators implements AutoCloseable {
  private static final String DEEPGRAM_KEY = "simulated-deepgram-key";
  private static final String WEBHOOK_SECRET = "simulated-webhook-secret";

  private final WireLog log = new WireLog();
  private final ZoomSimulator zoom;
  private final LiveAvatarSimulator avatar;
  private final DeepgramSimulator deepgram;
  private final ChatSimulator chat;

  /**
   * Starts them.
   *
   * @param faults the misbehaviour they are to show
   * @param duplicateWebhooks whether Zoom delivers every webhook twice
   */
  public Simulators(Faults faults, boolean duplicateWebhooks) {
    ZoomSettings settings = ZoomSettings.defaults();
    WebhookDelivery delivery = settings.webhooks();
    zoom =
        new ZoomSimulator(
            settings.withWebhooks(
                new WebhookDelivery(delivery.timeout(), delivery.retryAfter(), duplicateWebhooks)),
            RtmsSettings.defaults(),
            faults,
            log);
    avatar =
        new LiveAvatarSimulator(
            AvatarOptions.defaults().withConcurrentSessions(1_000), log, faults);
    deepgram = new DeepgramSimulator(DeepgramOptions.of(DEEPGRAM_KEY).with(faults), log);
    chat = new ChatSimulator(ChatOptions.defaults(), log);
  }

  /** What all of them saw. */
  public WireLog log() {
    return log;
  }

  /** Zoom, for those who join its meetings in process. */
  public ZoomSimulator zoom() {
    return zoom;
  }

  /** The secret token with which Zoom's webhooks are signed. */
  public String webhookSecret() {
    return WEBHOOK_SECRET;
  }

  /** Where they are, by the names of the template's parameters. */
  public Map<String, String> addresses() {
    return Map.of(
        "ZoomApiUrl", zoom.baseUrl().toString(),
        "ZoomOAuthUrl", zoom.baseUrl().toString(),
        "ZoomMeetingUrl", zoom.meetingUrl().toString(),
        "ZoomBreakoutRooms", Integer.toString(BreakoutLimits.LARGE.rooms()),
        "ZoomBreakoutParticipants", Integer.toString(BreakoutLimits.LARGE.participants()),
        "AvatarApiUrl", avatar.baseUrl().toString(),
        "DeepgramUrl", deepgram.url().toString(),
        "LlmUrl", chat.baseUrl().toString(),
        "LlmModel", ChatOptions.defaults().model());
  }

  /** The credentials that they accept, by the names of the secrets' keys. */
  public Map<String, String> credentials() {
    ZoomSettings settings = ZoomSettings.defaults();
    RtmsSettings rtms = RtmsSettings.defaults();
    return Map.ofEntries(
        entry("ZOOM_ACCOUNT_ID", settings.app().accountId()),
        entry("ZOOM_CLIENT_ID", settings.app().clientId()),
        entry("ZOOM_CLIENT_SECRET", settings.app().clientSecret()),
        entry("ZOOM_USER_ID", settings.users().getFirst().email()),
        entry("ZOOM_WEBHOOK_SECRET_TOKEN", WEBHOOK_SECRET),
        entry("ZOOM_RTMS_CLIENT_ID", rtms.clientId()),
        entry("ZOOM_RTMS_CLIENT_SECRET", rtms.clientSecret()),
        entry("LIVEAVATAR_API_KEY", AvatarOptions.defaults().apiKey()),
        entry("LIVEAVATAR_AVATAR_ID", "dd73ea75-1218-4ef3-92ce-606d5f7fbc0a"),
        entry("DEEPGRAM_API_KEY", DEEPGRAM_KEY),
        entry("LLM_API_KEY", ChatOptions.defaults().apiKey()));
  }

  @Override
  public void close() {
    chat.close();
    deepgram.close();
    avatar.close();
    zoom.close();
  }
}
