package eu.soga.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

/** A real SMTP server on a free port, that a test can empty and read. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
    /** Long enough for a busy machine, short enough for a test that has to wait for its end. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    static GreenMail smtp;
    static int port;

    @Override
    public Map<String, String> start() {
        port = freePort();
        smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        return Map.of(
                "app.mails.host",
                "127.0.0.1",
                "app.mails.port",
                Integer.toString(port),
                "app.mails.patience",
                PATIENCE.toString());
    }

    /** The same port has to serve again after a stop. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        smtp.stop();
    }
}
