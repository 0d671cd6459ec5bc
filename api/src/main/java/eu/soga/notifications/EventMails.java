package eu.soga.notifications;

import eu.soga.events.EventAnnouncement;
import eu.soga.events.EventAnnouncement.Hold;
import eu.soga.events.ModerationReason;
import eu.soga.organisations.OrganisationContacts;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes mails about an event: to its organisation's representatives, and to the moderator whose question was
 * answered.
 */
@ApplicationScoped
class EventMails {
    private final MailWriter mails;
    private final OrganisationContacts organisations;
    private final Site site;

    EventMails(MailWriter mails, OrganisationContacts organisations, Site site) {
        this.mails = mails;
        this.organisations = organisations;
        this.site = site;
    }

    void received(@Observes EventAnnouncement.Submitted submitted) {
        tell(submitted.event(), "event-submitted", workPage(submitted.event()), null);
    }

    void published(@Observes EventAnnouncement.Published published) {
        String page = site.publicUrl() + "/events/" + published.event().slug();
        tell(published.event(), "event-published", page, published.message());
    }

    void asked(@Observes EventAnnouncement.ChangesRequested asked) {
        decided(asked.event(), "changes-requested", asked.reason(), asked.message(), asked.hold());
    }

    void refused(@Observes EventAnnouncement.Refused refused) {
        decided(refused.event(), "event-refused", refused.reason(), refused.message(), refused.hold());
    }

    /** @throws eu.soga.shared.errors.DomainException 409 when a mail about the decision has left */
    void undone(@Observes EventAnnouncement.DecisionUndone undone) {
        if (!Mail.recall(undone.decision())) throw undone.tooLate();
    }

    void written(@Observes EventAnnouncement.MessageWritten written) {
        if (written.byModeration())
            tell(written.event(), "thread-message", workPage(written.event()), written.message());
        else tellModerator(written.moderatorEmail(), written.event(), "thread-answered", written.message());
    }

    void answered(@Observes EventAnnouncement.Answered answered) {
        tellModerator(answered.moderatorEmail(), answered.event(), "question-answered", answered.message());
    }

    /** Writes to both organisations of a merge. An organisation that has both events gets one mail. */
    void merged(@Observes EventAnnouncement.Merged merged) {
        String page = site.publicUrl() + "/events/" + merged.winner().slug();
        Map<String, Object> more = Map.of(
                "other",
                title(merged.winner()),
                "otherOrganisation",
                name(merged.winner()),
                "kept",
                merged.organiserKept());
        write(merged.loser(), "event-merged", page, merged.note(), more);
        if (merged.loser().organisationId().equals(merged.winner().organisationId())) return;
        write(
                merged.winner(),
                "event-joined",
                page,
                merged.note(),
                Map.of(
                        "other", title(merged.loser()),
                        "otherOrganisation", name(merged.loser()),
                        "kept", merged.organiserKept()));
    }

    /** Asks the representatives of an organisation that another one's event names. */
    void named(@Observes EventAnnouncement.PartAsked asked) {
        var named = organisations.of(asked.organisationId());
        Map<String, Object> values = Map.of(
                "title", title(asked.event()),
                "organisation", named.name(),
                "other", name(asked.event()),
                "programme", asked.programme() == null ? "" : inLanguage(asked.programme(), named.language()),
                "link", site.publicUrl() + "/me/events");
        named.emails().forEach(address -> mails.write(address, named.language(), "part-asked", values));
    }

    void declined(@Observes EventAnnouncement.PartDeclined declined) {
        write(
                declined.event(),
                "part-declined",
                workPage(declined.event()),
                null,
                Map.of("other", declined.organisation()));
    }

    void errorReported(@Observes EventAnnouncement.ErrorReported reported) {
        String language = organisations.of(reported.event().organisationId()).language();
        write(
                reported.event(),
                "error-reported",
                site.publicUrl() + "/me/events",
                reported.words(),
                Map.of("mistake", ConstantWords.of(reported.mistake(), language)));
    }

    /** Tells the visitor who left an address what came of the report. */
    void errorAnswered(@Observes EventAnnouncement.ErrorAnswered answered) {
        mails.write(
                answered.email(),
                answered.language(),
                "error-answered",
                Map.of(
                        "title", title(answered.event()),
                        "organisation", name(answered.event()),
                        "mended", answered.mended(),
                        "message", answered.message() == null ? "" : answered.message(),
                        "link", site.publicUrl() + "/events/" + answered.event().slug()));
    }

    private static String inLanguage(Map<String, String> text, String language) {
        return text.getOrDefault(language, text.values().iterator().next());
    }

    private String name(EventAnnouncement.Facts event) {
        return organisations.of(event.organisationId()).name();
    }

    private static String title(EventAnnouncement.Facts event) {
        return event.title().get(event.defaultLanguage());
    }

    private void write(
            EventAnnouncement.Facts event,
            String kind,
            String link,
            @Nullable String message,
            Map<String, Object> more) {
        write(event, kind, link, message, more, null);
    }

    private void write(
            EventAnnouncement.Facts event,
            String kind,
            String link,
            @Nullable String message,
            Map<String, Object> more,
            @Nullable Hold hold) {
        OrganisationContacts.Contacts contacts = organisations.of(event.organisationId());
        Map<String, Object> values = new HashMap<>(more);
        values.put("title", title(event));
        values.put("organisation", contacts.name());
        values.put("link", link);
        values.put("message", message == null ? "" : message);
        for (String address : contacts.emails())
            if (hold == null) mails.write(address, contacts.language(), kind, values);
            else mails.writeHeld(address, contacts.language(), kind, values, hold);
    }

    private void tell(EventAnnouncement.Facts event, String kind, String link, @Nullable String message) {
        write(event, kind, link, message, Map.of("reason", ""));
    }

    private void decided(
            EventAnnouncement.Facts event, String kind, ModerationReason reason, String message, Hold hold) {
        String language = organisations.of(event.organisationId()).language();
        write(event, kind, workPage(event), message, Map.of("reason", ConstantWords.of(reason, language)), hold);
    }

    /** Writes in French, the language of moderation, to the moderator who wrote to the organisation. */
    private void tellModerator(
            @Nullable String address, EventAnnouncement.Facts event, String kind, @Nullable String message) {
        if (address == null) return;
        mails.write(
                address,
                "fr",
                kind,
                Map.of(
                        "title",
                        title(event),
                        "organisation",
                        name(event),
                        "message",
                        message == null ? "" : message,
                        "link",
                        site.publicUrl() + "/moderation/events/" + event.eventId()));
    }

    private String workPage(EventAnnouncement.Facts event) {
        return site.publicUrl() + "/me/events/" + event.eventId();
    }
}
