package edu.colloquy.testkit.memory;

import edu.colloquy.domain.conversation.ConversationRepository;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.ConversationRepositoryContract;

/** Conversations in memory keep the contract. */
class InMemoryConversationsTest extends ConversationRepositoryContract {
  private final InMemoryLeases leases = new InMemoryLeases(new VirtualClock());
  private final InMemoryConversations conversations = new InMemoryConversations(leases);

  @Override
  protected ConversationRepository conversations() {
    return conversations;
  }

  @Override
  protected LeaseRepository leases() {
    return leases;
  }
}
