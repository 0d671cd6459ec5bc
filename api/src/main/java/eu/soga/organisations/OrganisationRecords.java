package eu.soga.organisations;

import eu.soga.shared.DomainEvents;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.changes.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Tells of acts on organisations, in the transaction of the act: to the audit log, then to everyone. */
@ApplicationScoped
class OrganisationRecords {
    private final AuditLog audit;
    private final ChangeLog changes;
    private final OrganisationListings listings;
    private final DomainEvents events;

    OrganisationRecords(AuditLog audit, ChangeLog changes, OrganisationListings listings, DomainEvents events) {
        this.listings = listings;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
    }

    /** What the directory shows of it changed; {@code action} says by which act, {@code before} how it was named. */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(Organisation organisation, String action, OrganisationRef before, @Nullable String note) {
        audited(organisation, action, null, null, note);
        organisation.flush();
        if (listings.isListed(organisation.id))
            changes.record("organisation.changed", path(organisation), organisation.version);
        events.announce(new OrganisationChanged(
                organisation.id,
                organisation.slug,
                organisation.version,
                !before.equals(OrganisationRef.of(organisation))));
    }

    /** An act that only its representatives and moderators learn of. */
    @Transactional(Transactional.TxType.MANDATORY)
    void audited(
            Organisation organisation,
            String action,
            @Nullable Enum<?> from,
            @Nullable Enum<?> to,
            @Nullable String note) {
        audit.record("organisation", organisation.id, action, from, to, null, note);
    }

    private static String path(Organisation organisation) {
        return "/api/v1/organisations/" + organisation.id;
    }
}
