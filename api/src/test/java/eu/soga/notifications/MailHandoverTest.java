package eu.soga.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class MailHandoverTest {
    @Inject
    MailSender sender;

    @Inject
    Clock clock;

    @BeforeEach
    void no_mails() throws Exception {
        MailServer.smtp.purgeEmailFromAllMailboxes();
    }

    @Test
    @Timeout(180)
    void two_hundred_mails_arrive_at_the_first_attempt_each_over_a_connection_of_its_own() {
        write(200);
        for (int run = 0; run < 11; run++) sender.sendDue();
        assertThat(errors()).isEmpty();
        assertThat(MailServer.smtp.getReceivedMessages()).hasSize(200);
    }

    @Test
    @Timeout(120)
    void a_server_that_says_nothing_is_hung_up_on_and_the_mail_tried_again() throws Exception {
        int port = MailServer.smtp.getSmtp().getPort();
        MailServer.smtp.stop();
        try (var silent = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"))) {
            var hungUp = readToTheEnd(silent);
            write(1);
            var before = System.nanoTime();
            sender.sendDue();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(MailServer.PATIENCE.multipliedBy(3));
            assertThat(errors()).hasSize(1);
            assertThat(hungUp).succeedsWithin(MailServer.PATIENCE.multipliedBy(3));
        } finally {
            MailServer.smtp.start();
        }
        QuarkusTransaction.requiringNew().run(() -> Mail.update("nextAttemptAt = createdAt"));
        sender.sendDue();
        assertThat(MailServer.smtp.getReceivedMessages()).hasSize(1);
        assertThat(errors()).isEmpty();
    }

    /** Takes one connection, answers nothing, and completes when the other side ends it. */
    private static CompletableFuture<Void> readToTheEnd(ServerSocket server) {
        var ended = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().start(() -> {
            try (var connection = server.accept()) {
                connection.getInputStream().readAllBytes();
                ended.complete(null);
            } catch (IOException e) {
                ended.completeExceptionally(e);
            }
        });
        return ended;
    }

    private void write(int mails) {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, mails)
                        .mapToObj(i -> new Mail(
                                "ana@example.org", "Sujet é " + i, "Bonjour é\n", "<p>Bonjour é</p>", clock.instant()))
                        .forEach(mail -> mail.persist()));
    }

    /** What went wrong with the mails that wait. */
    private static List<String> errors() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Mail.getEntityManager()
                        .createQuery("select lastError from Mail where sentAt is null", String.class)
                        .getResultList());
    }
}
