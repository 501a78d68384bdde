package edu.colloquy.integrations.avatar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way through the network to a server, which can be cut and mended. */
final class Cable implements AutoCloseable {
  private final int target;
  private final ServerSocket entrance;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean whole = true;

  Cable(int target) throws IOException {
    this.target = target;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** The same URL by way of this cable. */
  String through(String url) {
    return url.replace(
        ":" + URI.create(url).getPort(), ":" + Integer.toString(entrance.getLocalPort()));
  }

  /** Breaks every connection, and any new one at once. */
  void cut() {
    whole = false;
    sockets.forEach(Cable::close);
    sockets.clear();
  }

  void mend() {
    whole = true;
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        if (whole) {
          Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
          sockets.addAll(List.of(client, server));
          Thread.ofVirtual().start(() -> pump(client, server));
          Thread.ofVirtual().start(() -> pump(server, client));
        } else {
          client.close();
        }
      }
    } catch (IOException e) {
      cut();
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      in.transferTo(to.getOutputStream());
    } catch (IOException e) {
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
