package eu.soga.notifications;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Hands waiting mails to the mail server, each in a transaction of its own. */
@ApplicationScoped
class MailSender {
    private static final int AT_ONCE = 20;

    private final MailHandover handover;
    private final MailsConfig config;
    private final Clock clock;

    MailSender(MailHandover handover, MailsConfig config, Clock clock) {
        this.handover = handover;
        this.config = config;
        this.clock = clock;
    }

    /** Sends what is due; a mail the server refuses is tried again later. */
    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendDue() {
        for (int i = 0; i < AT_ONCE; i++) if (!QuarkusTransaction.requiringNew().call(this::sendOne)) return;
    }

    private boolean sendOne() {
        List<Mail> due = Mail.due(clock.instant(), 1);
        if (due.isEmpty()) return false;
        Mail mail = due.getFirst();
        try {
            handover.handOver(message(mail));
            mail.sent(clock.instant());
        } catch (MailHandover.NotTakenException e) {
            Log.warnf("mail %s could not be handed over: %s", mail.id, e.getMessage());
            mail.failed(e.getMessage(), clock.instant());
        }
        return true;
    }

    private io.quarkus.mailer.Mail message(Mail mail) {
        var message = io.quarkus.mailer.Mail.withText(mail.recipient, mail.subject, mail.text)
                .setHtml(mail.html);
        if (mail.unsubscribeUrl == null) return message;
        String ways = "<" + mail.unsubscribeUrl + ">"
                + config.unsubscribeAddress()
                        .map(address -> ", <mailto:" + address + "?subject=unsubscribe>")
                        .orElse("");
        return message.addHeader("List-Unsubscribe", ways)
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /** Every night: what was sent a while ago, with the addresses and links in it. */
    @Scheduled(cron = "0 30 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        Mail.forget(clock.instant().minus(config.kept()));
    }
}
