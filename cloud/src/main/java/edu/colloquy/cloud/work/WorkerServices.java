package edu.colloquy.cloud.work;

import edu.colloquy.cloud.stepfunctions.TaskTokens;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.work.LeaseRepository;
import java.time.Clock;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a worker needs of the world around it. */
public record WorkerServices(
    SqsClient sqs,
    TaskTokens tokens,
    LeaseRepository leases,
    SessionRepository sessions,
    RoomRepository rooms,
    RoomNotifier notifier,
    Clock clock) {}
