package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.conversation.ConversationRepository;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.ConversationRepositoryContract;

class DynamoConversationsTest extends ConversationRepositoryContract {
  private final Table table = LocalTable.create(new VirtualClock());

  @Override
  protected ConversationRepository conversations() {
    return new DynamoConversations(table);
  }

  @Override
  protected LeaseRepository leases() {
    return new DynamoLeases(table);
  }
}
