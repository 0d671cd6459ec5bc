package eu.soga.organisations;

import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.persistence.NativeValues;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or service account that represents an organisation. Methods that need this right take a {@code
 * Representative} as proof.
 */
@Entity
@Table(name = "representative")
public class Representative extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    public Organisation organisation;

    /** Keycloak's id of the account. */
    public String subject;

    public String name;

    @Nullable
    public String email;

    @Enumerated(EnumType.STRING)
    private RepresentativeRole role;

    protected Representative() {}

    public Representative(
            Organisation organisation, String subject, String name, RepresentativeRole role, Instant since) {
        this.organisation = organisation;
        this.subject = subject;
        this.name = name;
        this.role = role;
        this.createdAt = since;
    }

    public RepresentativeRole role() {
        return role;
    }

    /** True for a person who may also act on membership and claims and decide who represents the organisation. */
    public boolean isSignatory() {
        return role == RepresentativeRole.SIGNATORY;
    }

    public void become(RepresentativeRole next) {
        role = next;
    }

    /**
     * Ends the representation and stores when, because a former representative may not decide about the
     * organisation for a while.
     */
    public void end(Instant now) {
        getEntityManager()
                .createNativeQuery("INSERT INTO representative_departure (organisation_id, subject, left_at)"
                        + " VALUES (:organisation, :subject, :at)"
                        + " ON CONFLICT (organisation_id, subject) DO UPDATE SET left_at = excluded.left_at")
                .setParameter("organisation", organisation.id)
                .setParameter("subject", subject)
                .setParameter("at", now)
                .executeUpdate();
        delete();
    }

    /** Returns the organisations that a person stopped representing after this time. */
    static List<UUID> leftSince(String subject, Instant moment) {
        return NativeValues.list(
                getEntityManager()
                        .createNativeQuery("SELECT organisation_id FROM representative_departure"
                                + " WHERE subject = :subject AND left_at > :moment")
                        .setParameter("subject", subject)
                        .setParameter("moment", moment),
                UUID.class);
    }

    /** Returns all representatives of the organisation, earliest first. */
    public static List<Representative> of(UUID organisationId) {
        return list("organisation.id = ?1 order by createdAt, id", organisationId);
    }

    /** Counts the signatories of the organisation. */
    public static long countSignatories(UUID organisationId) {
        return count("organisation.id = ?1 and role = ?2", organisationId, RepresentativeRole.SIGNATORY);
    }

    /** Returns the representations of a person with their organisations, sorted by name. */
    public static List<Representative> heldBy(String subject) {
        return list(
                "from Representative r join fetch r.organisation o where r.subject = ?1 order by lower(o.name), o.id",
                subject);
    }

    /** Finds the representation of that organisation by this person. */
    public static Optional<Representative> find(UUID organisationId, String subject) {
        return find("organisation.id = ?1 and subject = ?2", organisationId, subject)
                .firstResultOptional();
    }
}
