package eu.soga.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailSenderTest {
    @Inject
    MailSender sender;

    @Inject
    Clock clock;

    @BeforeEach
    void no_mails() throws Exception {
        MailServer.smtp.purgeEmailFromAllMailboxes();
    }

    @Test
    void hands_over_two_hundred_mails_at_the_first_attempt() throws Exception {
        write(200, "example.org");
        sender.sendDue().join();
        assertThat(errors()).isEmpty();
        assertThat(MailServer.smtp.getReceivedMessages()).hasSize(200).allSatisfy(mail -> {
            assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@soga\\.example>");
            assertThat(mail.getHeader("Auto-Submitted")[0]).isEqualTo("auto-generated");
        });
    }

    @Test
    void gives_up_a_server_that_says_nothing_and_tries_again() throws Exception {
        MailServer.smtp.stop();
        try (var silent = new SlowServer(_ -> 60_000)) {
            write(1, "example.org");
            sender.sendDue().join();
            assertThat(errors()).hasSize(1);
            assertThat(silent.taken).isEmpty();
        } finally {
            restart();
        }
        QuarkusTransaction.requiringNew().run(() -> Mail.update("nextAttemptAt = createdAt"));
        sender.sendDue().join();
        assertThat(MailServer.smtp.getReceivedMessages()).hasSize(1);
        assertThat(errors()).isEmpty();
    }

    @Test
    void waits_for_a_slow_domain_without_sending_twice_and_without_holding_up_others() throws Exception {
        MailServer.smtp.stop();
        try (var server = new SlowServer(recipient -> recipient.endsWith("slow.example") ? 1500 : 0)) {
            write(12, "slow.example");
            write(12, "quick.example");
            var all = sender.sendDue();
            await().atMost(Duration.ofSeconds(20)).until(() -> server.to("quick.example") == 12);
            assertThat(server.to("slow.example")).isLessThan(12);
            sender.sendDue(); // the job's next rounds find nothing that is not on its way
            all.join();
            await().atMost(Duration.ofSeconds(60)).until(() -> server.to("slow.example") == 12);
            assertThat(server.taken).hasSize(24).doesNotHaveDuplicates();
            assertThat(server.mostAtOnce).containsEntry("slow.example", MailSender.AT_ONCE_EACH);
        } finally {
            restart();
        }
    }

    @Test
    void sends_a_mail_of_a_dead_sender_again_under_the_same_message_id() throws Exception {
        write(1, "example.org");
        String id = QuarkusTransaction.requiringNew()
                .call(() -> Mail.claim(clock.instant(), List.of(), List.of())
                        .orElseThrow()
                        .id
                        .toString());
        sender.sendDue().join();
        assertThat(MailServer.smtp.getReceivedMessages())
                .as("while it is claimed")
                .isEmpty();
        QuarkusTransaction.requiringNew().run(() -> Mail.update("nextAttemptAt = createdAt"));
        sender.sendDue().join();
        assertThat(MailServer.smtp.getReceivedMessages()).hasSize(1);
        assertThat(MailServer.smtp.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + id + "@soga.example>");
    }

    /** GreenMail again, once its port is free. */
    private static void restart() {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            MailServer.smtp.start();
            return true;
        });
    }

    private void write(int mails, String domain) {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, mails)
                        .mapToObj(i -> new Mail(
                                "ana" + i + "@" + domain,
                                "Sujet é",
                                "Bonjour é\n",
                                "<p>Bonjour é</p>",
                                clock.instant()))
                        .forEach(mail -> mail.persist()));
    }

    /** What went wrong with the mails that wait. */
    private static List<String> errors() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Mail.getEntityManager()
                        .createQuery("select lastError from Mail where sentAt is null", String.class)
                        .getResultList());
    }

    /** A mail server on GreenMail's port that takes its time, by recipient, before it says that it has a mail. */
    private static final class SlowServer implements AutoCloseable {
        final List<String> taken = new CopyOnWriteArrayList<>();
        final Map<String, Integer> mostAtOnce = new ConcurrentHashMap<>();
        private final Map<String, Integer> atOnce = new ConcurrentHashMap<>();
        private final ServerSocket socket;
        private final List<Socket> clients = new CopyOnWriteArrayList<>();
        private final ToLongFunction<String> millis;

        SlowServer(ToLongFunction<String> millis) throws IOException {
            this.millis = millis;
            socket = new ServerSocket(MailServer.port, 50, InetAddress.getByName("127.0.0.1"));
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) {
                        Socket client = socket.accept();
                        // closed at once: the port serves GreenMail again
                        client.setSoLinger(true, 0);
                        clients.add(client);
                        Thread.ofPlatform().daemon().start(() -> serve(client));
                    }
                } catch (IOException e) {
                    // the test is over
                }
            });
        }

        long to(String domain) {
            return taken.stream().filter(to -> to.endsWith(domain)).count();
        }

        private void serve(Socket client) {
            try (client) {
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                answer(client, "220 ready");
                String recipient = "";
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("RCPT")) recipient = line.replaceAll(".*<|>.*", "");
                    if (line.startsWith("DATA")) {
                        answer(client, "354 go on");
                        for (String data = in.readLine(); !".".equals(data); data = in.readLine())
                            if (data == null) return;
                        take(recipient);
                    }
                    answer(client, "250 ok");
                }
            } catch (IOException | InterruptedException e) {
                // the client hung up
            }
        }

        private void take(String recipient) throws InterruptedException {
            String domain = recipient.substring(recipient.indexOf('@') + 1);
            mostAtOnce.merge(domain, atOnce.merge(domain, 1, Integer::sum), Math::max);
            Thread.sleep(millis.applyAsLong(recipient));
            atOnce.merge(domain, -1, Integer::sum);
            if (millis.applyAsLong(recipient) < MailServer.PATIENCE.toMillis()) taken.add(recipient);
        }

        private static void answer(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            socket.close();
            for (Socket client : clients) client.close();
        }
    }
}
