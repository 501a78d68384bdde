package edu.colloquy.local.apigateway;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/** Holds the server's WebSockets to what API Gateway accepts. */
record SocketServer(GatewayLimits limits) {

  void configure(JettyConfig jetty) {
    jetty.modifyWebSocketServletFactory(this::limit);
    jetty.modifyServletContextHandler(SocketServer::refuseCompression);
  }

  private void limit(JettyWebSocketServletFactory factory) {
    factory.setMaxTextMessageSize(limits.messageBytes());
    factory.setMaxBinaryMessageSize(limits.messageBytes());
    factory.setMaxFrameSize(limits.frameBytes());
    factory.setAutoFragment(false); // or Jetty would take longer frames, too
    factory.setIdleTimeout(limits.idle());
  }

  /** API Gateway negotiates no extension; a compressed frame would also pass for a shorter one. */
  private static void refuseCompression(ServletContextHandler context) {
    context.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarted(LifeCycle started) {
            WebSocketServerComponents.getWebSocketComponents(context)
                .getExtensionRegistry()
                .unregister("permessage-deflate");
          }
        });
  }
}
