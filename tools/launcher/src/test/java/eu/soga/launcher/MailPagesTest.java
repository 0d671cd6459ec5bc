package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailPagesTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private LocalMail mail;
    private MailPages pages;

    @BeforeEach
    void start() throws IOException {
        mail = LocalMail.start(0);
        pages = MailPages.start(0, mail);
    }

    @AfterEach
    void stop() {
        pages.close();
        mail.close();
    }

    @Test
    void a_mail_is_read_as_json_with_both_its_parts() throws Exception {
        send("partner@demo.example", "Reçu : «Atelier»", "Bonjour", "<p>Bonjour</p>");

        var mails = json("/api/mails");

        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).get("to").get(0).asText()).isEqualTo("partner@demo.example");
        assertThat(mails.get(0).get("subject").asText()).isEqualTo("Reçu : «Atelier»");
        assertThat(mails.get(0).get("text").asText()).isEqualTo("Bonjour");
        assertThat(mails.get(0).get("html").asText()).isEqualTo("<p>Bonjour</p>");
    }

    @Test
    void mails_are_asked_for_by_recipient_and_forgotten() throws Exception {
        send("partner@demo.example", "One", "1", "1");
        send("lead@demo.example", "Two", "2", "2");

        assertThat(json("/api/mails?to=lead@demo.example"))
                .extracting(one -> one.get("subject").asText())
                .containsExactly("Two");
        assertThat(exchange("DELETE", "/api/mails").statusCode()).isEqualTo(204);
        assertThat(json("/api/mails")).isEmpty();
    }

    @Test
    void the_pages_escape_what_was_mailed_and_its_html_runs_no_script() throws Exception {
        send("partner@demo.example", "<script>alert(1)</script>", "<b>", "<script>alert(2)</script>");

        assertThat(exchange("GET", "/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(exchange("GET", "/mails/1").body())
                .contains("sandbox", "&lt;b&gt;")
                .doesNotContain("<script>");
        assertThat(exchange("GET", "/mails/1/html").headers().firstValue("Content-Security-Policy"))
                .contains("sandbox allow-popups");
        assertThat(exchange("GET", "/mails/2").statusCode()).isEqualTo(404);
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(mail.port()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("no-reply@soga.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.builder().build().readTree(exchange("GET", path).body());
    }

    private HttpResponse<String> exchange(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + pages.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
