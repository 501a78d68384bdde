package edu.colloquy.integrations.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network in between that can stop to carry anything over the connections that exist, without
 * closing them, while new ones work.
 */
final class StallingProxy implements AutoCloseable {
  private final ServerSocket server;
  private final URI to;
  private final List<Link> links = new CopyOnWriteArrayList<>();

  StallingProxy(URI to) throws IOException {
    this.to = to;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** From now on the connections that exist carry nothing any more. */
  void stall() {
    links.forEach(link -> link.stalled = true);
  }

  int connections() {
    return links.size();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Link link : links) {
      link.near.close();
      link.far.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket near = server.accept();
        Link link = new Link(near, new Socket("127.0.0.1", to.getPort()));
        links.add(link);
        link.carry(link.near, link.far);
        link.carry(link.far, link.near);
      }
    } catch (IOException e) {
      // Closed: the test is over.
      return;
    }
  }

  private static final class Link {
    private final Socket near;
    private final Socket far;
    private volatile boolean stalled;

    private Link(Socket near, Socket far) {
      this.near = near;
      this.far = far;
    }

    private void carry(Socket from, Socket into) {
      Thread.ofVirtual().start(() -> copy(from, into));
    }

    private void copy(Socket from, Socket into) {
      try (from;
          into) {
        InputStream in = from.getInputStream();
        OutputStream out = into.getOutputStream();
        byte[] buffer = new byte[8_192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (!stalled) {
            out.write(buffer, 0, read);
          }
        }
      } catch (IOException e) {
        // One side is gone; closing both tells the other.
        return;
      }
    }
  }
}
