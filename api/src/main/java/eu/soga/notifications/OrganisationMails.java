package eu.soga.notifications;

import eu.soga.organisations.EntryClaimAsked;
import eu.soga.organisations.JoinDecided;
import eu.soga.organisations.JoinRequested;
import eu.soga.organisations.ListingChanged;
import eu.soga.organisations.OrganisationContacts;
import eu.soga.organisations.RepresentativeInvited;
import eu.soga.organisations.TrustChanged;
import eu.soga.organisations.TrustLapsed;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;

/** Writes mails about representatives, invitations, trust and listing of organisations. */
@ApplicationScoped
class OrganisationMails {
    private final MailWriter mails;
    private final OrganisationContacts organisations;
    private final Site site;

    OrganisationMails(MailWriter mails, OrganisationContacts organisations, Site site) {
        this.mails = mails;
        this.organisations = organisations;
        this.site = site;
    }

    void invited(@Observes RepresentativeInvited invited) {
        mails.write(
                invited.email(),
                invited.language(),
                "invitation",
                Map.of(
                        "organisation", invited.organisationName(),
                        "inviter", invited.invitedByName(),
                        "role", ConstantWords.of(invited.role(), invited.language()),
                        "link", site.publicUrl() + "/invitations/" + invited.token(),
                        "accountCreated", invited.accountCreated()));
    }

    void asked(@Observes JoinRequested asked) {
        String language = organisations.of(asked.organisationId()).language();
        Map<String, Object> values = Map.of(
                "organisation", asked.organisationName(),
                "requester", asked.requesterName(),
                "message", asked.message(),
                "link", site.publicUrl() + "/me/organisations/" + asked.organisationId());
        asked.recipients().forEach(address -> mails.write(address, language, "join-requested", values));
    }

    void asked(@Observes EntryClaimAsked asked) {
        mails.write(
                asked.address(),
                asked.language(),
                "join-confirmation",
                Map.of(
                        "organisation", asked.organisationName(),
                        "requester", asked.requesterName(),
                        "link", site.publicUrl() + "/join-confirmations/" + asked.token()));
    }

    void decided(@Observes JoinDecided decided) {
        if (decided.requesterEmail() == null) return;
        mails.write(
                decided.requesterEmail(),
                organisations.of(decided.organisationId()).language(),
                "join-decided",
                Map.of(
                        "organisation", decided.organisationName(),
                        "accepted", decided.accepted(),
                        "message", Objects.requireNonNullElse(decided.message(), ""),
                        "link", site.publicUrl() + "/me/organisations"));
    }

    void trustChanged(@Observes TrustChanged changed) {
        Map<String, Object> values = Map.of(
                "organisation", changed.organisationName(),
                "trusted", changed.trusted(),
                "message", changed.reason(),
                "link", site.publicUrl() + "/me/organisations/" + changed.organisationId());
        String language = organisations.of(changed.organisationId()).language();
        changed.recipients().forEach(address -> mails.write(address, language, "trust-changed", values));
    }

    void listingChanged(@Observes ListingChanged changed) {
        Map<String, Object> values = Map.of(
                "organisation", changed.organisationName(),
                "listed", changed.listed(),
                "message", changed.reason(),
                "link", site.publicUrl() + "/me/organisations/" + changed.organisationId());
        String language = organisations.of(changed.organisationId()).language();
        changed.recipients().forEach(address -> mails.write(address, language, "listing-changed", values));
    }

    void trustLapsed(@Observes TrustLapsed lapsed) {
        Map<String, Object> values = Map.of(
                "organisation", lapsed.organisationName(),
                "former", lapsed.formerName(),
                "link", site.publicUrl() + "/organisations/" + lapsed.slug());
        String language = organisations.of(lapsed.organisationId()).language();
        lapsed.recipients().forEach(address -> mails.write(address, language, "trust-lapsed", values));
    }
}
