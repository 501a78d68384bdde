package edu.colloquy.domain.cost;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.domain.room.RoomId;
import java.time.Instant;
import java.util.Map;

/**
 * What a room has used and cost so far, as it is kept.
 *
 * @param amounts what was used, in the counts of each item
 * @param usd what that cost together
 * @param mode how the tutor appears in it now
 * @param at when that was so
 */
public record RoomCost(
    RoomId room, Map<CostItem, Long> amounts, double usd, AvatarMode mode, Instant at) {}
