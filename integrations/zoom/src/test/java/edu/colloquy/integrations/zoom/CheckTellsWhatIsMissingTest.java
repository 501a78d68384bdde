package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.zoom.OAuthApp;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomUser;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** VALIDATE_ZOOM says what works and, if something does not, what to do. */
class CheckTellsWhatIsMissingTest {
  private static final OAuthApp APP = ZoomSettings.defaults().app();

  private static Campus campus(OAuthApp app) {
    return new Campus(ZoomSettings.defaults().withApp(app));
  }

  @Test
  void theRightCredentialsPass() {
    try (Campus campus = new Campus()) {
      ServiceCheck check = campus.meetings().check();
      assertThat(check.valid()).isTrue();
      assertThat(check.detail()).isEqualTo("Zoom accepts the credentials.");
      assertThat(check.account()).contains(Account.OWNER);
    }
  }

  @Test
  void aMissingScopeIsNamed() {
    try (Campus campus = campus(APP.withoutScope("user:read:zak:admin"))) {
      ServiceCheck check = campus.meetings().check();
      assertThat(check.valid()).isFalse();
      assertThat(check.detail()).contains("Add user:read:zak:admin to the Server-to-Server OAuth");
      assertThat(check.account()).contains(Account.OWNER);
    }
  }

  @Test
  void theScopeOfTheCheckItselfIsNamedByZoom() {
    try (Campus campus = campus(APP.withoutScope("user:read:user:admin"))) {
      assertThat(campus.meetings().check().detail())
          .contains("does not contain scopes:[user:read:user, user:read:user:admin]. (code 4711)")
          .contains("Add the scope user:read:user:admin to");
    }
  }

  @Test
  void aScopeThatIsOnlyOfUseIsNamedAndNoFault() {
    String rtms = "meeting:update:participant_rtms_app_status:admin";
    try (Campus campus = campus(APP.withoutScope(rtms))) {
      ServiceCheck check = campus.meetings().check();
      assertThat(check.valid()).isTrue();
      assertThat(check.detail()).contains("Sessions run").contains("Add " + rtms);
    }
  }

  @Test
  void classicScopesDo() {
    OAuthApp old =
        APP.withScopes(
            Set.of(
                "meeting:write:admin",
                "meeting:read:admin",
                "user:read:admin",
                "report:read:admin",
                "dashboard_meetings:read:admin"));
    try (Campus campus = campus(old)) {
      assertThat(campus.meetings().check().detail()).isEqualTo("Zoom accepts the credentials.");
      assertThat(campus.meetings().create(Account.session("1", "Ada")).id()).isNotEmpty();
    }
  }

  @Test
  void aCallWithoutItsScopeSaysWhichOne() {
    try (Campus campus = campus(APP.withoutScope("meeting:write:meeting:admin"))) {
      assertThatThrownBy(() -> campus.meetings().create(Account.session("1", "Ada")))
          .hasMessageContaining("Add the scope meeting:write:meeting:admin");
      assertThat(campus.account.pauses).isEmpty();
    }
  }

  @Test
  void aScopeThatIsAddedCountsAtOnce() {
    try (Campus campus = new Campus()) {
      campus.meetings().check();
      campus.meetings().check();
      assertThat(campus.account.tokensFetched()).isEqualTo(2);
    }
  }

  @Test
  void anUnlicensedServiceUserIsTold() {
    ZoomUser basic = ZoomUser.of(Account.OWNER, "Tutorials").basic();
    try (Campus campus = new Campus(ZoomSettings.defaults().withUsers(List.of(basic)))) {
      ServiceCheck check = campus.meetings().check();
      assertThat(check.valid()).isFalse();
      assertThat(check.detail()).contains("is a Basic user");
    }
  }

  @Test
  void anUnknownServiceUserIsTold() {
    try (Campus campus = new Campus()) {
      campus.account.with("ZOOM_USER_ID", "nobody@school.example");
      assertThat(campus.meetings().check().detail())
          .contains("404 User does not exist: nobody@school.example. (code 1001)")
          .contains("Set ZOOM_USER_ID");
    }
  }

  @Test
  void wrongCredentialsAndAnOutageAreToldWithoutWaiting() {
    try (Campus campus = new Campus(Fault.ZOOM_5XX)) {
      assertThat(campus.meetings().check().detail()).contains("503 Service Unavailable");
      campus.account.with("ZOOM_CLIENT_SECRET", "wrong");
      assertThat(campus.meetings().check().detail()).contains("Invalid client_id or client_secret");
      assertThat(campus.account.pauses).isEmpty();
    }
  }

  @Test
  void aTokenThatNamesNoScopesSaysNothingAboutThem() throws IOException {
    String user = "{'id':'u','email':'tutorials@school.example','type':2}";
    try (ScriptedZoom zoom = new ScriptedZoom().answers(200, user)) {
      assertThat(new Account(zoom.url()).meetings().check().valid()).isTrue();
    }
  }
}
