package edu.colloquy.local.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether servers can listen on 127.0.0.1 and be reached there. */
final class Loopback {
  private static final String THING = "Loopback";

  private Loopback() {}

  static Finding look() {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      return client.isConnected()
          ? Finding.there(THING, "ports on 127.0.0.1 can be used")
          : unusable("no connection");
    } catch (IOException e) {
      return unusable(e.getMessage());
    }
  }

  private static Finding unusable(String reason) {
    return Finding.missing(
        THING, reason, "allow programs to listen on 127.0.0.1 (firewall, sandbox, ulimit -n)");
  }
}
