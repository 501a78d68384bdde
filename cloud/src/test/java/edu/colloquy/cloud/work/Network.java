package edu.colloquy.cloud.work;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.domain.work.Renewal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** One worker's way to AWS, which can be cut. */
final class Network implements ExecutionInterceptor {
  private volatile boolean cut;

  void cut() {
    cut = true;
  }

  void mend() {
    cut = false;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    check();
  }

  /** These leases, as far as the network reaches. */
  LeaseRepository leases(LeaseRepository leases) {
    return new LeaseRepository() {
      @Override
      public Optional<Lease> acquire(Lease wanted, Duration term) {
        check();
        return leases.acquire(wanted, term);
      }

      @Override
      public Map<Lease, Renewal> renew(Collection<Lease> held, Duration term) {
        check();
        return leases.renew(held, term);
      }

      @Override
      public void release(Lease lease) {
        check();
        leases.release(lease);
      }

      @Override
      public Optional<Lease> holder(RoomId room, Duty duty) {
        check();
        return leases.holder(room, duty);
      }
    };
  }

  private void check() {
    if (cut) {
      throw SdkClientException.create("The network is cut.");
    }
  }
}
