package eu.soga.notifications;

import eu.soga.organisations.OrganisationContacts;
import eu.soga.resources.ProposalDecided;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;

/** Mails to an organisation about resources it proposed. */
@ApplicationScoped
class ResourceMails {
    private final MailWriter mails;
    private final OrganisationContacts organisations;
    private final Site site;

    ResourceMails(MailWriter mails, OrganisationContacts organisations, Site site) {
        this.mails = mails;
        this.organisations = organisations;
        this.site = site;
    }

    void decided(@Observes ProposalDecided decided) {
        OrganisationContacts.Contacts told = organisations.of(decided.organisationId());
        boolean isPublic = decided.slug() != null;
        String page = isPublic ? "/resources/" + decided.slug() : "/me/resources";
        Map<String, Object> values = Map.of(
                "title",
                decided.title(),
                "published",
                isPublic,
                "message",
                Objects.requireNonNullElse(decided.message(), ""),
                "link",
                site.publicUrl() + page);
        told.emails().forEach(address -> mails.write(address, told.language(), "resource-decided", values));
    }
}
