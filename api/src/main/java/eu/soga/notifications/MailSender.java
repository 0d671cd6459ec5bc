package eu.soga.notifications;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.activation.DataHandler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands waiting mails to the mail server over SMTP. A mail is claimed in one short transaction, sent outside any
 * transaction, and marked as sent or failed in another, so that a slow server holds no database connection. Several
 * mails are sent at once, but at most {@link #AT_ONCE_EACH} to one domain, so that a slow domain does not hold up the
 * others.
 */
@ApplicationScoped
class MailSender {
    /** How many mails one instance sends at the same time. */
    static final int AT_ONCE = 8;

    /** How many mails one instance sends to one domain at the same time. */
    static final int AT_ONCE_EACH = 2;

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final MailsConfig config;
    private final Clock clock;
    private final Session session;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("mail-", 0).daemon().factory());

    /** The mails being sent, with their domains; guarded by this object. */
    private final Map<UUID, String> onTheirWay = new HashMap<>();

    MailSender(MailsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.session = Session.getInstance(settings(config));
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendDueInTheBackground() {
        renew();
        sendDue();
    }

    /** Renews the claims of mails that are still being sent, so that no other instance sends them too. */
    private synchronized void renew() {
        if (onTheirWay.isEmpty()) return;
        QuarkusTransaction.requiringNew().run(() -> Mail.renew(onTheirWay.keySet(), clock.instant()));
    }

    /**
     * Starts sending due mails. A mail that the server refuses is tried again later.
     *
     * @return completes when the mails that this call started, and mails due after them, were sent or failed
     */
    CompletableFuture<Void> sendDue() {
        List<CompletableFuture<Void>> senders = new ArrayList<>();
        for (Optional<Mail> first = claim(); first.isPresent(); first = claim()) {
            Mail mail = first.get();
            senders.add(CompletableFuture.runAsync(() -> sendFrom(mail), threads));
        }
        return CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new));
    }

    /** Sends this mail, then every further due mail, over one connection as long as it lasts. */
    private void sendFrom(Mail first) {
        Transport transport = null;
        Optional<Mail> next = Optional.of(first);
        while (next.isPresent()) {
            Mail mail = next.get();
            try {
                if (transport == null) transport = connect();
                MimeMessage message = message(mail);
                transport.sendMessage(message, message.getAllRecipients());
                finish(mail, null);
            } catch (MessagingException | RuntimeException e) {
                Log.warnf("mail %s could not be handed over: %s", mail.id, e.getMessage());
                close(transport);
                transport = null;
                finish(mail, String.valueOf(e.getMessage()));
            }
            next = claim();
        }
        close(transport);
    }

    /**
     * Claims the next due mail for the caller to send; empty when nothing is due or {@link #AT_ONCE} mails are
     * being sent.
     */
    private synchronized Optional<Mail> claim() {
        if (onTheirWay.size() >= AT_ONCE) return Optional.empty();
        List<String> busy = onTheirWay.values().stream()
                .filter(domain -> Collections.frequency(onTheirWay.values(), domain) >= AT_ONCE_EACH)
                .distinct()
                .toList();
        Optional<Mail> claimed =
                QuarkusTransaction.requiringNew().call(() -> Mail.claim(clock.instant(), busy, onTheirWay.keySet()));
        claimed.ifPresent(mail -> onTheirWay.put(mail.id, mail.domain()));
        return claimed;
    }

    private synchronized void finish(Mail mail, @Nullable String error) {
        onTheirWay.remove(mail.id);
        QuarkusTransaction.requiringNew().run(() -> Mail.finish(mail.id, error, clock.instant()));
    }

    private Transport connect() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect(
                config.host(),
                config.port(),
                config.user().orElse(null),
                config.password().orElse(null));
        return transport;
    }

    private static void close(@Nullable Transport transport) {
        if (transport == null) return;
        try {
            transport.close();
        } catch (MessagingException e) {
            Log.debugf("the connection to the mail server did not end properly: %s", e.getMessage());
        }
    }

    /**
     * Builds the message with text and HTML as alternatives. The Message-ID is derived from the mail's id, so that
     * mail applications recognise a second copy.
     */
    private MimeMessage message(Mail mail) throws MessagingException {
        InternetAddress from = new InternetAddress(config.from());
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader(
                        "Message-ID",
                        "<" + mail.id
                                + from.getAddress().substring(from.getAddress().indexOf('@')) + ">");
            }
        };
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient));
        message.setSubject(mail.subject, "UTF-8");
        message.setSentDate(Date.from(mail.createdAt));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribeUrl != null) {
            String byMail = config.unsubscribeAddress()
                    .map(address -> ", <mailto:" + address + "?subject=unsubscribe>")
                    .orElse("");
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribeUrl + ">" + byMail);
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text, "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html, "UTF-8", "html");
        MimeMultipart content = new MimeMultipart("alternative", text, html);
        if (mail.calendar != null) content.addBodyPart(calendar(mail.calendar, mail.calendarMethod));
        message.setContent(content);
        message.saveChanges();
        return message;
    }

    /** The last alternative, which calendar applications prefer (RFC 6047). */
    private static MimeBodyPart calendar(String text, @Nullable String method) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                text.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=" + method)));
        return part;
    }

    private static Properties settings(MailsConfig config) {
        Properties settings = new Properties();
        String patience = Long.toString(config.patience().toMillis());
        settings.put("mail.smtp.connectiontimeout", Long.toString(CONNECTING.toMillis()));
        settings.put("mail.smtp.timeout", patience);
        settings.put("mail.smtp.writetimeout", patience);
        settings.put("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        settings.put("mail.smtp.starttls.enable", "true");
        settings.put(
                "mail.smtp.starttls.required", Boolean.toString(config.security() == MailsConfig.Security.STARTTLS));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(config.security() == MailsConfig.Security.TLS));
        return settings;
    }

    /**
     * Deletes sent mails, with the addresses and links in them, every night once they are older than {@link
     * MailsConfig#kept}.
     */
    @Scheduled(cron = "0 30 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        Mail.forget(clock.instant().minus(config.kept()));
    }

    /**
     * Waits five seconds for mails being sent. Unfinished mails are sent again after the next start, with the same
     * Message-ID.
     */
    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(5, TimeUnit.SECONDS);
        threads.shutdownNow();
    }
}
