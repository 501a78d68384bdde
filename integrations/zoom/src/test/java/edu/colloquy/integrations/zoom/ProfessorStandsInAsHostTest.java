package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomUser;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.MeetingRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may be host where the owner of the meeting is not there. */
class ProfessorStandsInAsHostTest {
  private static final ZoomUser OWNER = ZoomUser.of(Account.OWNER, "Tutorials");
  private static final ZoomUser ADA = ZoomUser.of("ada@school.example", "Ada");

  private static Campus campus(ZoomUser... users) {
    return new Campus(ZoomSettings.defaults().withUsers(List.of(users)));
  }

  private static MeetingRole roleOfAda(Campus campus, String named) throws MeetingRefused {
    MeetingRequest request = Account.session("1", "Emil").withAlternativeHost(named);
    Meeting meeting = campus.meetings().create(request);
    return campus.joins("Ada", meeting, "").role();
  }

  @Test
  void aLicensedUserOfTheAccountDoes() throws MeetingRefused {
    for (String named : List.of(ADA.email(), ADA.id())) {
      try (Campus campus = campus(OWNER, ADA)) {
        assertThat(roleOfAda(campus, named)).isEqualTo(MeetingRole.HOST);
      }
    }
  }

  @Test
  void aBasicUserOrAStrangerIsLeftOutAndTheMeetingMadeAllTheSame() throws MeetingRefused {
    try (Campus campus = campus(OWNER, ADA.basic())) {
      assertThat(roleOfAda(campus, ADA.email())).isEqualTo(MeetingRole.PARTICIPANT);
    }
    try (Campus campus = campus(OWNER)) {
      assertThat(roleOfAda(campus, ADA.email())).isEqualTo(MeetingRole.PARTICIPANT);
    }
  }

  @Test
  void aProfessorsMeetingNeedsALicensedServiceUserToConductIt() {
    MeetingRequest plain = Account.session("1", "Emil");
    MeetingRequest owned =
        new MeetingRequest(
            plain.session(),
            plain.topic(),
            plain.duration(),
            Optional.of(ADA.email()),
            plain.rooms());
    try (Campus campus = campus(OWNER.basic(), ADA)) {
      assertThatThrownBy(() -> campus.meetings().create(owned))
          .hasMessageContaining(Account.OWNER + " is a Basic user");
    }
  }
}
