package eu.soga.launcher;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An SMTP server that delivers nothing: it keeps in memory whatever is sent to anyone. */
public final class LocalMail implements AutoCloseable {

    private final GreenMail server;

    private LocalMail(GreenMail server) {
        this.server = server;
    }

    /** Listens on this machine only; port 0 takes a free one. */
    public static LocalMail start(int port) {
        var setup = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new LocalMail(server);
    }

    /** The port it listens on. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** All mails in order of arrival. */
    public List<CaughtMail> mails() {
        var messages = Arrays.asList(server.getReceivedMessages());
        return IntStream.range(0, messages.size())
                .mapToObj(i -> CaughtMail.from(i + 1, messages.get(i)))
                .toList();
    }

    /** Forgets all mails. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
