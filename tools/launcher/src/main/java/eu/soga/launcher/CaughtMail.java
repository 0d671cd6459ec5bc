package eu.soga.launcher;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mail as a reader sees it.
 *
 * @param id position in order of arrival, from 1
 * @param text the plain part, when there is one
 * @param html the HTML part, when there is one
 * @param attachments names of attached files
 */
public record CaughtMail(
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
                    message.getSentDate() == null ? null : message.getSentDate().toInstant(),
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
