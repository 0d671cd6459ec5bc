package eu.soga.notifications;

import eu.soga.organisations.OrganisationContacts;
import eu.soga.shared.web.Site;
import eu.soga.webhooks.DisabledReason;
import eu.soga.webhooks.WebhookDisabled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Writes a mail to an organisation's representatives when its webhook was disabled. */
@ApplicationScoped
class WebhookMails {
    private final MailWriter mails;
    private final OrganisationContacts organisations;
    private final Site site;

    WebhookMails(MailWriter mails, OrganisationContacts organisations, Site site) {
        this.mails = mails;
        this.organisations = organisations;
        this.site = site;
    }

    void disabled(@Observes WebhookDisabled disabled) {
        OrganisationContacts.Contacts contacts = organisations.of(disabled.organisationId());
        Map<String, Object> values = Map.of(
                "organisation",
                contacts.name(),
                "address",
                disabled.url(),
                "gone",
                disabled.reason() == DisabledReason.GONE,
                "link",
                site.publicUrl() + "/me/webhooks/" + disabled.webhookId());
        contacts.emails().forEach(to -> mails.write(to, contacts.language(), "webhook-disabled", values));
    }
}
