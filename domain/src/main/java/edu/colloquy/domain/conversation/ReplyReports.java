package edu.colloquy.domain.conversation;

import edu.colloquy.domain.ServiceException;
import java.time.Duration;

/** Brings what a reply's own threads report onto the conversation's thread. */
final class ReplyReports implements Reply.Listener {
  private final ConversationLoop loop;
  private final Speaking speaking;
  private final Duration avatarGrace;

  /**
   * @param avatarGrace so long after its last sound an avatar may take to report the end
   */
  ReplyReports(ConversationLoop loop, Speaking speaking, Duration avatarGrace) {
    this.loop = loop;
    this.speaking = speaking;
    this.avatarGrace = avatarGrace;
  }

  @Override
  public void sentence(Reply reply, String sentence) {
    loop.execute(() -> speaking.shown(reply, sentence));
  }

  @Override
  public void handedOver(Reply reply, String utterance) {
    Duration patience = reply.spoken().duration().plus(avatarGrace);
    loop.executeAfter(patience, () -> speaking.overdue(utterance));
  }

  @Override
  public void failed(Reply reply, ServiceException failure) {
    loop.execute(() -> speaking.gaveUp(reply, failure));
  }
}
