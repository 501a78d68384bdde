package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import io.javalin.config.JettyConfig;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A second port of the simulator's web server, with TLS, for clients that insist on it. */
final class MediaTls {
  private static final String LOOPBACK = "127.0.0.1";

  private final RtmsSettings.Tls tls;
  private ServerConnector connector;

  MediaTls(RtmsSettings.Tls tls) {
    this.tls = tls;
  }

  /** Has the server listen on the plain port too, as it does by itself while it has no other. */
  void configure(JettyConfig jetty, int plainPort) {
    jetty.addConnector(
        (server, http) -> {
          ServerConnector plain = new ServerConnector(server, new HttpConnectionFactory(http));
          plain.setHost(LOOPBACK);
          plain.setPort(plainPort);
          return plain;
        });
    jetty.addConnector((server, _) -> connector(server));
  }

  /** Where it is, once the server runs. */
  URI url() {
    return URI.create("wss://" + LOOPBACK + ":" + connector.getLocalPort());
  }

  /** Takes any client's word for the name it wants: an address of loopback is in no certificate. */
  private ServerConnector connector(Server server) {
    SslContextFactory.Server certificate = new SslContextFactory.Server();
    certificate.setKeyStorePath(tls.keyStore().toUri().toString());
    certificate.setKeyStorePassword(tls.password());
    HttpConfiguration anyName = new HttpConfiguration();
    anyName.addCustomizer(new SecureRequestCustomizer(false));
    connector = new ServerConnector(server, certificate, new HttpConnectionFactory(anyName));
    connector.setHost(LOOPBACK);
    return connector;
  }
}
