package eu.soga.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.alerts.AlertFound;
import eu.soga.alerts.Alerts;
import eu.soga.events.Calls;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Announcements;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives of a saved search, read from the mail server. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class AlertMailsTest {
    private static final String LEA = "lea@example.org";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/alerts/([A-Za-z0-9_-]{43})");

    @Inject
    MailSender sender;

    Organisation organisation;

    @BeforeEach
    void on_a_sunday() throws Exception {
        MailServer.smtp.purgeEmailFromAllMailboxes();
        Alerts.at("2026-11-22T10:00:00Z");
        organisation = OrganisationFixtures.trusted("ana");
    }

    @Test
    void the_first_mail_asks_in_words_and_leads_to_the_confirmation() throws Exception {
        Map<String, Object> form = Alerts.form(LEA, "q=<b>*vélo*</b>&city=Lyon", "weekly");
        form.put("language", "en");
        Alerts.ask(form).then().statusCode(202);
        MimeMessage mail = received()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Confirm your alert: “<b>*vélo*</b>”, Lyon");
        String text = MailsTest.part(mail, "text/plain");
        assertThat(text).contains("every Monday morning", "48 hours", "“<b>*vélo*</b>”, Lyon");
        assertThat(MailsTest.part(mail, "text/html"))
                .contains("<html lang=\"en\">", "&lt;b&gt;*vélo*")
                .doesNotContain("<em>");
        given().post("/api/v1/saved-searches/" + token(text) + "/confirm")
                .then()
                .statusCode(200);
        assertThat(text).contains("/confirm");
    }

    @Test
    void each_alert_can_be_ended_by_the_button_of_the_mail_application() throws Exception {
        Alerts.confirmed(LEA, "", "immediate");
        Alerts.publish(organisation, "Café [numérique](http://evil.example) <script>");
        Alerts.look();
        MimeMessage mail = alert();
        assertThat(mail.getSubject()).isEqualTo("Du nouveau pour votre alerte\u00a0: tout l’agenda");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String ways = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s+", "");
        assertThat(ways).matches("<http://localhost:\\d+/api/v1/saved-searches/[A-Za-z0-9_-]{43}/unsubscribe>");
        assertThat(MailsTest.part(mail, "text/plain"))
                .contains("Café [numérique](http://evil.example) <script>", "lundi 25 janvier 2027", "/alerts/");
        assertThat(MailsTest.part(mail, "text/html")).doesNotContain("<script", "href=\"http://evil");
        given().contentType("application/x-www-form-urlencoded")
                .formParam("List-Unsubscribe", "One-Click")
                .post(ways.replaceAll("^<http://localhost:\\d+|>$", ""))
                .then()
                .statusCode(204);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Mail.count("recipient", LEA)))
                .isZero();
    }

    @Test
    void cancellations_are_told_in_words() throws Exception {
        Alerts.confirmed(LEA, "", "immediate");
        var event = Alerts.publish(organisation, "Atelier");
        Alerts.look();
        received();
        MailServer.smtp.purgeEmailFromAllMailboxes();
        Calls.act("ana", event, "cancel", Map.of("note", Map.of("fr", "Malade.")));
        Alerts.look();
        assertThat(MailsTest.part(alert(), "text/plain")).contains("Annulé\u00a0: Atelier");
        assertThat(MailsTest.part(alert(), "text/html")).contains("<strong>Annulé\u00a0:</strong>");
    }

    @Test
    void mails_that_wait_are_deleted_with_the_search() throws Exception {
        Alerts.confirmed(LEA, "", "immediate");
        Alerts.publish(organisation, "Atelier");
        Alerts.look();
        String token = Announcements.of(AlertFound.class).getLast().token();
        given().delete("/api/v1/saved-searches/" + token).then().statusCode(204);
        assertThat(received()).noneMatch(mail -> isTo(mail, LEA));
    }

    @Test
    void sent_mails_are_deleted_after_a_month() {
        Alerts.ask(Alerts.form(LEA, "", "weekly"));
        sender.sendDue().join();
        Alerts.at("2026-12-22T09:59:00Z");
        sender.forget();
        assertThat(QuarkusTransaction.requiringNew().call(() -> Mail.count("recipient", LEA)))
                .isEqualTo(1);
        Alerts.at("2026-12-22T10:00:01Z");
        sender.forget();
        assertThat(QuarkusTransaction.requiringNew().call(() -> Mail.count("recipient", LEA)))
                .isZero();
    }

    private MimeMessage alert() {
        return Arrays.stream(received())
                .filter(mail -> isTo(mail, LEA))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private MimeMessage[] received() {
        sender.sendDue().join();
        return MailServer.smtp.getReceivedMessages();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
