package eu.soga.events;

import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.NativeValues;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Anything that can be scheduled: a partner's webinar, a city of an edition, a session of its programme. */
@Entity
@Table(name = "event")
public class Event extends EventLife {
    @Version
    public int version;

    @Column(name = "created_by")
    public String createdBy;

    public String slug;

    /** Version of what visitors see; an edit that waits beside it does not count. Written by the database only. */
    @Column(name = "public_version", insertable = false, updatable = false)
    @Nullable
    private Integer publicVersion;

    /** Plainly fictional: made for the demonstration, and shown as such. */
    public boolean example;

    /** Where imported facts come from, with what the sources disagree on; null for what was typed here. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    public Map<String, Object> provenance;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    private Map<String, Object> revision;

    @Column(name = "revision_status")
    @Enumerated(EnumType.STRING)
    @Nullable
    private RevisionStatus revisionStatus;

    @Column(name = "revision_submitted_at")
    @Nullable
    private Instant revisionSubmittedAt;

    /** The series whose dates this one continues, since «this and following» were changed. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "split_from_id")
    @Nullable
    public Event splitFrom;

    @Column(name = "merged_into")
    @Nullable
    private UUID mergedInto;

    protected Event() {}

    /** A draft of an organisation. */
    public Event(Organisation organisation, String slug, String createdBy, Instant now) {
        this.organisation = organisation;
        this.slug = slug;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The edit of a published event that waits for a decision, as it was sent; null when there is none. */
    public @Nullable Map<String, Object> revision() {
        return revision;
    }

    /** Where the pending edit stands. */
    public @Nullable RevisionStatus revisionStatus() {
        return revisionStatus;
    }

    /** Since when the pending edit waits. */
    public @Nullable Instant revisionSubmittedAt() {
        return revisionSubmittedAt;
    }

    /** The version visitors see; the last one at which the public log told of it. */
    public int publicVersion() {
        return publicVersion == null ? version : publicVersion;
    }

    /** What it is now is what visitors see: in the database, so that it is no further version. */
    void becomePublic() {
        getSession()
                .createNativeMutationQuery("UPDATE event SET public_version = version WHERE id = :id")
                .setParameter("id", id)
                .executeUpdate();
        publicVersion = version;
    }

    /** The entry that took its place, which is never merged itself; null while it stands. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** This one, or the entry that took its place. */
    Event standing() {
        return mergedInto == null ? this : require(mergedInto);
    }

    /** @throws DomainException 410 that names the entry it was merged into */
    void requireStanding() {
        if (mergedInto != null)
            throw new DomainException(
                            ProblemType.MERGED, "It was merged into another entry, which you find in «existing».")
                    .existing("/api/v1/events/" + mergedInto);
    }

    /** True when a moderator has something to decide. */
    public boolean isWaiting() {
        return status() == EventStatus.SUBMITTED || revisionStatus == RevisionStatus.SUBMITTED;
    }

    /** True for what visitors see, so that a change of text is a {@link #proposeRevision revision}. */
    public boolean isLive() {
        return status() == EventStatus.PUBLISHED || status() == EventStatus.POSTPONED;
    }

    @Override
    public void cancel(Map<String, String> note, Instant now) {
        super.cancel(note, now);
        discardRevision();
    }

    /** Leaves the public for another entry of the same event; every address that led here leads there. */
    public void mergeInto(Event winner, Instant now) {
        flush();
        update("mergedInto = ?1 where mergedInto = ?2", winner.id, id);
        getSession()
                .createNativeMutationQuery("UPDATE event_old_slug SET event_id = :winner WHERE event_id = :id")
                .setParameter("winner", winner.id)
                .setParameter("id", id)
                .executeUpdate();
        discardRevision();
        giveWay(now);
        mergedInto = winner.id;
    }

    /** Makes this organisation a co-organiser. @return false when it was an organiser already */
    public boolean invite(Organisation other) {
        if (organisation.equals(other) || coOrganisations.contains(other)) return false;
        return coOrganisations.add(other);
    }

    /** Keeps an edit beside the live version; one that was refused becomes a draft again. */
    void proposeRevision(Map<String, Object> proposed) {
        revision = proposed;
        if (revisionStatus == null || revisionStatus == RevisionStatus.REFUSED) revisionStatus = RevisionStatus.DRAFT;
    }

    void submitRevision(Instant now) {
        revisionStatus = RevisionStatus.SUBMITTED;
        revisionSubmittedAt = now;
    }

    /** Ends the wait of an edit without taking it; its text is kept. */
    public void answerRevision(RevisionStatus answer) {
        revisionStatus = answer;
    }

    void discardRevision() {
        revision = null;
        revisionStatus = null;
        revisionSubmittedAt = null;
    }

    /** The event of this id, whoever asks. @throws DomainException 404 */
    public static Event require(UUID id) {
        return Event.<Event>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("event"));
    }

    /** By its current slug. */
    public static Optional<Event> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** By a slug it had while it was public. */
    static Optional<Event> findByOldSlug(String slug) {
        var former = getEntityManager()
                .createNativeQuery("SELECT event_id FROM event_old_slug WHERE slug = :slug")
                .setParameter("slug", slug);
        return NativeValues.list(former, UUID.class).stream().findFirst().flatMap(id -> findByIdOptional(id));
    }

    /** The series that continues the dates of this one, the latest when there are several. */
    static Optional<Event> continuationOf(Event event) {
        return find("splitFrom.id = ?1 order by startsAt desc", event.id).firstResultOptional();
    }

    /** Locked until the transaction ends. */
    public static Optional<Event> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks these events and their parts until the transaction ends, before any other lock: one act at a time changes
     * several events (docs/architecture.md, «Locks»).
     */
    public static void lock(Collection<UUID> ids) {
        getSession().createNativeQuery("SELECT 1 FROM event_hold_several()").getSingleResult();
        getSession()
                .createNativeQuery("SELECT id FROM event WHERE id IN (:ids) OR parent_id IN (:ids) FOR NO KEY UPDATE")
                .setParameter("ids", ids)
                .getResultList();
    }

    /** These events with organisation, co-organisers and parent, in one statement. */
    public static List<Event> listWithOrganisers(Collection<UUID> ids) {
        return list(
                "select distinct e from Event e join fetch e.organisation left join fetch e.coOrganisations"
                        + " left join fetch e.parent where e.id in ?1",
                ids);
    }

    /** What is part of this event and public, in order of time. */
    public static List<Event> publicPartsOf(UUID id) {
        return list(
                "from Event e join fetch e.organisation where e.parent.id = ?1 and e.status in ?2 order by e.startsAt, e.id",
                id,
                EventStatus.PUBLIC);
    }
}
