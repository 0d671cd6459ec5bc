package eu.soga.launcher;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The mail catcher: an SMTP server that delivers nothing and keeps all mails in memory. */
final class LocalMail implements AutoCloseable {

    private final GreenMail server;

    private LocalMail(GreenMail server) {
        this.server = server;
    }

    /** Starts the catcher on this machine only; port 0 takes a free one. */
    static LocalMail start(int port) {
        var setup = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new LocalMail(server);
    }

    /** The port it listens on. */
    int port() {
        return server.getSmtp().getPort();
    }

    /** Returns all mails in order of arrival. */
    List<CaughtMail> mails() {
        var messages = Arrays.asList(server.getReceivedMessages());
        return IntStream.range(0, messages.size())
                .mapToObj(i -> CaughtMail.from(i + 1, messages.get(i)))
                .toList();
    }

    /** Deletes all mails. */
    void clear() {
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

    /**
     * One mail as a reader sees it.
     *
     * @param id position in order of arrival, from 1
     * @param text the plain part; null without one
     * @param html the HTML part; null without one
     * @param attachments names of attached files
     */
    record CaughtMail(
            int id,
            @Nullable Instant sentAt,
            String from,
            List<String> to,
            String subject,
            @Nullable String text,
            @Nullable String html,
            List<String> attachments) {

        static CaughtMail from(int id, MimeMessage message) {
            try {
                var attachments = new ArrayList<String>();
                collectAttachments(message, attachments);
                return new CaughtMail(
                        id,
                        message.getSentDate() == null
                                ? null
                                : message.getSentDate().toInstant(),
                        addresses(message.getFrom()).stream().findFirst().orElse(""),
                        addresses(message.getAllRecipients()),
                        Optional.ofNullable(message.getSubject()).orElse(""),
                        find(message, "text/plain").orElse(null),
                        find(message, "text/html").orElse(null),
                        attachments);
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException("Cannot read mail " + id, e);
            }
        }

        private static List<String> addresses(Address @Nullable [] addresses) {
            var result = new ArrayList<String>();
            for (var address : addresses == null ? new Address[0] : addresses) {
                result.add(address instanceof InternetAddress internet ? internet.getAddress() : address.toString());
            }
            return result;
        }

        private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                return Optional.empty();
            }
            if (part.isMimeType(type)) {
                return Optional.of(part.getContent().toString());
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    var found = find(parts.getBodyPart(i), type);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }

        private static void collectAttachments(Part part, List<String> names) throws MessagingException, IOException {
            if (part.getFileName() != null) {
                names.add(part.getFileName());
            } else if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    collectAttachments(parts.getBodyPart(i), names);
                }
            }
        }
    }
}
