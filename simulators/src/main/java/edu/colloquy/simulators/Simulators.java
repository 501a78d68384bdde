package edu.colloquy.simulators;

import static java.util.Map.entry;

import edu.colloquy.simulators.avatar.AvatarOptions;
import edu.colloquy.simulators.avatar.LiveAvatarSimulator;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.elevenlabs.ElevenLabsSimulator;
import edu.colloquy.simulators.llm.ChatOptions;
import edu.colloquy.simulators.llm.ChatSimulator;
import edu.colloquy.simulators.openai.OpenAiSimulator;
import edu.colloquy.simulators.voice.SpeechSimulatorOptions;
import edu.colloquy.simulators.zoom.BreakoutLimits;
import edu.colloquy.simulators.zoom.WebhookDelivery;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import java.util.Map;

/** All outside services of one run, each a server on loopback, with one log. Thread-safe. */
public final class Simulators implements AutoCloseable {
  private static final String DEEPGRAM_KEY = "simulated-deepgram-key";
  private static final String OPENAI_KEY = "simulated-openai-key";
  private static final String ELEVENLABS_KEY = "simulated-elevenlabs-key";
  private static final String WEBHOOK_SECRET = "simulated-webhook-secret";

  private final WireLog log = new WireLog();
  private final ZoomSimulator zoom;
  private final LiveAvatarSimulator avatar;
  private final DeepgramSimulator deepgram;
  private final ChatSimulator chat;
  private final OpenAiSimulator openAi;
  private final ElevenLabsSimulator elevenLabs;

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
    openAi = new OpenAiSimulator(SpeechSimulatorOptions.of(OPENAI_KEY), log);
    elevenLabs = new ElevenLabsSimulator(SpeechSimulatorOptions.of(ELEVENLABS_KEY), log);
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
    return Map.ofEntries(
        entry("ZoomApiUrl", zoom.baseUrl().toString()),
        entry("ZoomOAuthUrl", zoom.baseUrl().toString()),
        entry("ZoomMeetingUrl", zoom.meetingUrl().toString()),
        entry("ZoomBreakoutRooms", Integer.toString(BreakoutLimits.LARGE.rooms())),
        entry("ZoomBreakoutParticipants", Integer.toString(BreakoutLimits.LARGE.participants())),
        entry("AvatarApiUrl", avatar.baseUrl().toString()),
        entry("DeepgramUrl", deepgram.url().toString()),
        entry("OpenAiSpeechUrl", openAi.baseUrl().toString()),
        entry("ElevenLabsUrl", elevenLabs.url().toString()),
        entry("LlmUrl", chat.baseUrl().toString()),
        entry("LlmModel", ChatOptions.defaults().model()));
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
        entry("OPENAI_API_KEY", OPENAI_KEY),
        entry("ELEVENLABS_API_KEY", ELEVENLABS_KEY),
        entry("LLM_API_KEY", ChatOptions.defaults().apiKey()));
  }

  @Override
  public void close() {
    elevenLabs.close();
    openAi.close();
    chat.close();
    deepgram.close();
    avatar.close();
    zoom.close();
  }
}
