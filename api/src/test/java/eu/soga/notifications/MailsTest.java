package eu.soga.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.events.EventAnnouncement;
import eu.soga.events.ModerationReason;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.EntryClaimAsked;
import eu.soga.organisations.JoinDecided;
import eu.soga.organisations.JoinRequested;
import eu.soga.organisations.ListingChanged;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.RepresentativeInvited;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.organisations.TrustChanged;
import eu.soga.organisations.profiles.OrganisationListing;
import eu.soga.organisations.profiles.Organisations;
import eu.soga.shared.DomainEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MailsTest {
    private static final Map<String, String> SUBJECTS =
            Map.of("fr", "Bien reçu\u00a0: ", "en", "Received: ", "es", "Recibido: ", "it", "Ricevuto: ");

    @Inject
    Organisations organisations;

    @Inject
    DomainEvents events;

    @Inject
    MailSender sender;

    UUID organisation;

    @BeforeEach
    void an_organisation_with_two_representatives() throws Exception {
        MailServer.smtp.purgeEmailFromAllMailboxes();
        organisation = list("fr");
    }

    /** A decision that nobody can undo any more. */
    private static final EventAnnouncement.Hold FINAL =
            new EventAnnouncement.Hold(UUID.fromString("00000000-0000-4000-8000-000000000001"), Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es", "it"})
    void tell_every_representative_in_the_language_of_the_organisation(String language) throws Exception {
        organisation = list(language);
        announce(new EventAnnouncement.Submitted(facts("Café *étoilé* <b>"), false, false, null));
        MimeMessage[] received = received();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo(SUBJECTS.get(language) + "Café *étoilé* <b>");
        assertThat(part(received[0], "text/plain")).contains("Café *étoilé* <b>", "/me/events/");
        assertThat(part(received[0], "text/html"))
                .contains("<html lang=\"" + language + "\">", "Café *étoilé* &lt;b&gt;")
                .doesNotContain("<em>");
    }

    @Test
    void quote_the_moderators_words_and_name_the_reason() throws Exception {
        announce(new EventAnnouncement.ChangesRequested(
                facts("Atelier"),
                false,
                ModerationReason.UNCLEAR_DATES,
                "Quel jour ?\nLe [site](http://x) dit mardi.",
                FINAL));
        MimeMessage mail = received()[0];
        assertThat(part(mail, "text/plain"))
                .contains("les dates ne sont pas claires", "Quel jour\u00a0?", "[site](http://x)");
        assertThat(part(mail, "text/html")).contains("<blockquote>").doesNotContain("href=\"http://x\"");
    }

    @Test
    void about_a_decision_wait_until_it_is_final_and_are_recalled_when_it_is_undone() throws Exception {
        EventAnnouncement.Hold open = new EventAnnouncement.Hold(
                UUID.randomUUID(), Clock.systemUTC().instant().plusSeconds(86_400));
        var refused = new EventAnnouncement.Refused(facts("Atelier"), false, ModerationReason.OFF_TOPIC, "Non.", open);
        announce(refused);
        assertThat(received()).isEmpty();
        announce(new EventAnnouncement.DecisionUndone(refused.event(), open.decision()));
        assertThat(QuarkusTransaction.requiringNew().call(() -> Mail.count("sentAt is null")))
                .isZero();

        announce(new EventAnnouncement.Refused(facts("Atelier"), false, ModerationReason.OFF_TOPIC, "Non.", FINAL));
        assertThat(received()).hasSize(2);
        assertThatThrownBy(() -> announce(new EventAnnouncement.DecisionUndone(refused.event(), FINAL.decision())))
                .hasMessageContaining("on its way");
    }

    @ParameterizedTest
    @MethodSource("everyAnnouncement")
    void have_subject_text_and_html_for_every_announcement(Record announcement) throws Exception {
        announce(announcement);
        MimeMessage[] received = received();
        assertThat(received).isNotEmpty();
        for (MimeMessage mail : received) {
            assertThat(mail.getSubject()).isNotBlank().doesNotContain("{", "\\");
            assertThat(part(mail, "text/plain")).contains("http://localhost:").doesNotContain("{", "<p>", "\\");
            assertThat(part(mail, "text/html"))
                    .contains("<p>", "href=\"http://localhost:")
                    .doesNotContain("{#", "NOT_FOUND");
        }
    }

    static Stream<Record> everyAnnouncement() {
        EventAnnouncement.Facts event =
                new EventAnnouncement.Facts(UUID.randomUUID(), "atelier", null, Map.of("fr", "Atelier"), "fr");
        List<Record> all = new ArrayList<>();
        for (ModerationReason reason : ModerationReason.values())
            all.add(new EventAnnouncement.Refused(event, false, reason, "Non.", FINAL));
        all.add(new EventAnnouncement.Published(event, false, null));
        all.add(new EventAnnouncement.Published(event, true, "Bravo !"));
        all.add(new EventAnnouncement.PartAsked(event, UUID.randomUUID(), null));
        all.add(new EventAnnouncement.PartAsked(event, UUID.randomUUID(), Map.of("fr", "La semaine")));
        all.add(new EventAnnouncement.PartDeclined(event, "Autre association"));
        for (EventAnnouncement.Mistake mistake : EventAnnouncement.Mistake.values())
            all.add(new EventAnnouncement.ErrorReported(event, mistake, "L’heure est *fausse*."));
        for (String language : List.of("fr", "en", "es", "it"))
            for (boolean mended : List.of(true, false))
                all.add(new EventAnnouncement.ErrorAnswered(
                        event, "lea@example.org", language, mended, mended ? null : "La salle a bien *changé*."));
        for (String language : List.of("fr", "en", "es", "it", "de"))
            for (boolean created : List.of(true, false))
                all.add(new RepresentativeInvited(
                        UUID.randomUUID(),
                        "A & B",
                        "new@example.org",
                        RepresentativeRole.EDITOR,
                        language,
                        "token",
                        "Ana",
                        created));
        for (String language : List.of("fr", "en", "es", "it", "de"))
            all.add(new EntryClaimAsked(UUID.randomUUID(), "A & B", "Ana", "new@example.org", language, "token"));
        all.add(new JoinRequested(null, "A & B", "Ana", "Bonjour", List.of("one@example.org")));
        all.add(new JoinDecided(null, "A & B", "ana@example.org", "Ana", true, null));
        all.add(new JoinDecided(null, "A & B", "ana@example.org", "Ana", false, "Pas encore."));
        for (boolean trusted : List.of(true, false))
            all.add(new TrustChanged(
                    null, "A & B", trusted, "Dix événements *sans* reproche", List.of("one@example.org")));
        for (boolean listed : List.of(true, false))
            all.add(new ListingChanged(null, "A & B", listed, "Fiche *complète*", List.of("one@example.org")));
        all.add(new EventAnnouncement.Answered(event, false, "Demain.", "mod@example.org"));
        all.add(new EventAnnouncement.Answered(event, true, null, "mod@example.org"));
        all.add(new EventAnnouncement.MessageWritten(event, true, "Mod", "Bonjour.", null));
        all.add(new EventAnnouncement.MessageWritten(event, false, "Ana", "Bonjour.", "mod@example.org"));
        return all.stream();
    }

    @Test
    void tell_the_moderator_who_asked_of_the_answer() throws Exception {
        announce(new EventAnnouncement.Answered(facts("Atelier"), false, "C’est mardi.", "mod@example.org"));
        announce(new EventAnnouncement.MessageWritten(
                facts("Atelier"), false, "Ana", "Et en ligne ?", "mod@example.org"));
        announce(new EventAnnouncement.Answered(facts("Atelier"), false, "À personne.", null));
        MimeMessage[] received = received();
        assertThat(received).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("mod@example.org");
            assertThat(part(mail, "text/plain")).contains("Asso & Cie", "/moderation/events/");
        });
        assertThat(texts(received))
                .anySatisfy(text -> assertThat(text).contains("C’est mardi."))
                .anySatisfy(text -> assertThat(text).contains("Et en ligne\u00a0?"));
    }

    @Test
    void tell_the_representatives_that_their_organisation_is_trusted_and_why_it_is_no_longer() throws Exception {
        announce(new TrustChanged(null, "Asso & Cie", true, "Dix événements.", List.of("one@example.org")));
        announce(new TrustChanged(null, "Asso & Cie", false, "Nom changé.", List.of("one@example.org")));
        MimeMessage[] received = received();
        assertThat(received).hasSize(2);
        assertThat(texts(received))
                .anySatisfy(text -> assertThat(text).contains("dès que vous les soumettez", "Dix événements."))
                .anySatisfy(text -> assertThat(text).contains("attendent de nouveau une relecture", "Nom changé."));
    }

    @Test
    void are_not_written_when_the_act_is_rolled_back() throws Exception {
        QuarkusTransaction.begin();
        events.announce(new EventAnnouncement.Submitted(facts("Atelier"), false, false, null));
        QuarkusTransaction.rollback();
        sender.sendDue().join();
        assertThat(MailServer.smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void wait_while_the_mail_server_is_down() throws Exception {
        MailServer.smtp.stop();
        announce(new EventAnnouncement.Submitted(facts("Atelier"), false, false, null));
        sender.sendDue().join();
        MailServer.smtp.start();
        assertThat(MailServer.smtp.getReceivedMessages()).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(Mail.<Mail>listAll()).hasSize(2);
            Mail.update("nextAttemptAt = createdAt");
        });
        assertThat(received()).hasSize(2);
    }

    @Test
    void are_sent_once() throws Exception {
        announce(new EventAnnouncement.Submitted(facts("Atelier"), false, false, null));
        sender.sendDue().join();
        assertThat(received()).hasSize(2);
    }

    private UUID list(String language) {
        return QuarkusTransaction.requiringNew()
                .call(() -> organisations.load(new OrganisationListing(
                                "asso-" + language,
                                "Asso & Cie",
                                List.of(),
                                OrganisationKind.ASSOCIATION,
                                "FR",
                                language,
                                Map.of(),
                                null,
                                AtlasEntry.EMPTY,
                                null,
                                false,
                                true,
                                null,
                                List.of(
                                        new OrganisationListing.Person(
                                                "s1", "Un", "one@example.org", RepresentativeRole.SIGNATORY),
                                        new OrganisationListing.Person(
                                                "s2", "Deux", "two@example.org", RepresentativeRole.EDITOR))))
                        .id);
    }

    private EventAnnouncement.Facts facts(String title) {
        return new EventAnnouncement.Facts(UUID.randomUUID(), "atelier", organisation, Map.of("fr", title), "fr");
    }

    /** Fires it about the organisation of this test, where the announcement could not know it yet. */
    private void announce(Record announcement) {
        Record about = switch (announcement) {
            case EventAnnouncement.Refused r ->
                new EventAnnouncement.Refused(facts("Atelier"), r.revision(), r.reason(), r.message(), r.hold());
            case EventAnnouncement.Published p ->
                new EventAnnouncement.Published(facts("Atelier"), p.revision(), p.message());
            case JoinRequested j ->
                new JoinRequested(organisation, j.organisationName(), j.requesterName(), j.message(), j.recipients());
            case JoinDecided j ->
                new JoinDecided(
                        organisation,
                        j.organisationName(),
                        j.requesterEmail(),
                        j.requesterName(),
                        j.accepted(),
                        j.message());
            case ListingChanged l ->
                new ListingChanged(organisation, l.organisationName(), l.listed(), l.reason(), l.recipients());
            case TrustChanged t ->
                new TrustChanged(organisation, t.organisationName(), t.trusted(), t.reason(), t.recipients());
            case EventAnnouncement.Answered q ->
                new EventAnnouncement.Answered(facts("Atelier"), q.revision(), q.message(), q.moderatorEmail());
            case EventAnnouncement.MessageWritten w ->
                new EventAnnouncement.MessageWritten(
                        facts("Atelier"), w.byModeration(), w.authorName(), w.message(), w.moderatorEmail());
            case EventAnnouncement.PartAsked a ->
                new EventAnnouncement.PartAsked(facts("Atelier"), organisation, a.programme());
            case EventAnnouncement.PartDeclined d ->
                new EventAnnouncement.PartDeclined(facts("Atelier"), d.organisation());
            case EventAnnouncement.ErrorReported r ->
                new EventAnnouncement.ErrorReported(facts("Atelier"), r.mistake(), r.words());
            case EventAnnouncement.ErrorAnswered a ->
                new EventAnnouncement.ErrorAnswered(facts("Atelier"), a.email(), a.language(), a.mended(), a.message());
            default -> announcement;
        };
        QuarkusTransaction.requiringNew().run(() -> events.announce(about));
    }

    private MimeMessage[] received() {
        sender.sendDue().join();
        return MailServer.smtp.getReceivedMessages();
    }

    /** The plain texts, in any order: several mails go out at once. */
    private static List<String> texts(MimeMessage[] mails) throws MessagingException, IOException {
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : mails) texts.add(part(mail, "text/plain"));
        return texts;
    }

    static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        return parts(mail.getContent()).get(type);
    }

    private static Map<String, String> parts(Object content) throws MessagingException, IOException {
        Map<String, String> found = new HashMap<>();
        if (content instanceof MimeMultipart multipart)
            for (int i = 0; i < multipart.getCount(); i++) {
                var body = multipart.getBodyPart(i);
                if (body.getContent() instanceof MimeMultipart inner) found.putAll(parts(inner));
                else
                    found.put(
                            body.getContentType().split(";")[0].toLowerCase(),
                            body.getContent().toString());
            }
        return found;
    }
}
