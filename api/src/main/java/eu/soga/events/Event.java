package eu.soga.events;

import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Anything that can be scheduled: a partner's webinar, a city of an edition, a session of its programme. */
@Entity
@Table(name = "event")
public class Event extends EventContent {
    @Version
    public int version;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public String slug;

    /** Plainly fictional: made for the demonstration, and shown as such. */
    public boolean example;

    /** Where imported facts come from, with what the sources disagree on; null for what was typed here. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    public Map<String, Object> provenance;

    @Enumerated(EnumType.STRING)
    private EventStatus status = EventStatus.DRAFT;

    private int sequence;

    @Column(name = "status_note")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> statusNote = new LinkedHashMap<>();

    @Column(name = "submitted_at")
    @Nullable
    private Instant submittedAt;

    @Column(name = "published_at")
    @Nullable
    private Instant publishedAt;

    @Column(name = "cancelled_at")
    @Nullable
    private Instant cancelledAt;

    private boolean appealed;

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

    @Column(name = "previous_start")
    @Nullable
    private LocalDateTime previousStart;

    @Column(name = "previous_zone")
    @Nullable
    private String previousZone;

    protected Event() {}

    /** A draft of an organisation. */
    public Event(Organisation organisation, String slug, String createdBy, Instant now) {
        this.organisation = organisation;
        this.slug = slug;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Where it stands. */
    public EventStatus status() {
        return status;
    }

    /** iCalendar SEQUENCE: rises with every change of time, place or status after publication. */
    public int sequence() {
        return sequence;
    }

    /** Why it was cancelled or postponed, per language. */
    public Map<String, String> statusNote() {
        return statusNote;
    }

    /** Since when it waits, or waited, for a moderator. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** When it first entered the calendar. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** When it was cancelled. */
    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    /** The wall time it had before it was last moved; null when it never moved. */
    public @Nullable LocalDateTime previousStart() {
        return previousStart;
    }

    /** Zone of {@link #previousStart()}. */
    public @Nullable String previousZone() {
        return previousZone;
    }

    /** True once the one appeal against a refusal was used. */
    public boolean isAppealed() {
        return appealed;
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

    /** True when it is past. */
    public boolean isOver(Instant now) {
        return endsAt() != null && !now.isBefore(endsAt());
    }

    /** True when a moderator has something to decide. */
    public boolean isWaiting() {
        return status == EventStatus.SUBMITTED || revisionStatus == RevisionStatus.SUBMITTED;
    }

    void submit(Instant now) {
        become(EventStatus.SUBMITTED, "be submitted");
        submittedAt = now;
    }

    void appeal(Instant now) {
        if (appealed)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "The one appeal against this refusal was used.");
        if (status != EventStatus.REFUSED) throw new IllegalEventTransitionException(status, "be appealed");
        submit(now);
        appealed = true;
    }

    void publish(Instant now) {
        become(EventStatus.PUBLISHED, "be published");
        if (submittedAt == null) submittedAt = now;
        if (publishedAt == null) publishedAt = now;
        statusNote = new LinkedHashMap<>();
    }

    void requestChanges() {
        become(EventStatus.CHANGES_REQUESTED, "be sent back");
    }

    void refuse() {
        become(EventStatus.REFUSED, "be refused");
    }

    void withdraw() {
        become(EventStatus.WITHDRAWN, "be withdrawn");
    }

    void cancel(Map<String, String> note, Instant now) {
        become(EventStatus.CANCELLED, "be cancelled");
        statusNote = new LinkedHashMap<>(note);
        cancelledAt = now;
        sequence++;
        discardRevision();
    }

    void postpone(Map<String, String> note) {
        become(EventStatus.POSTPONED, "be postponed");
        statusNote = new LinkedHashMap<>(note);
        rememberStart();
        sequence++;
    }

    /** Gives a postponed event its new date. */
    void reschedule(Schedule next, Instant now) {
        if (status != EventStatus.POSTPONED) throw new IllegalEventTransitionException(status, "be rescheduled");
        rememberStart();
        schedule(next);
        sequence++;
        publish(now);
    }

    /** Applies a correction to what is public; a move in time or place raises the sequence. */
    void correct(Consumer<Event> change) {
        Schedule when = schedule();
        Place where = place;
        OnlineAccess room = online;
        LocalDateTime start = when == null ? null : when.start();
        String zone = when == null ? null : when.zone();
        change.accept(this);
        if (!Objects.equals(when, schedule())) {
            previousStart = start;
            previousZone = zone;
        }
        if (!Objects.equals(when, schedule()) || !Objects.equals(where, place) || !Objects.equals(room, online))
            sequence++;
    }

    /** Keeps an edit beside the live version. */
    void proposeRevision(Map<String, Object> proposed) {
        revision = proposed;
        if (revisionStatus == null) revisionStatus = RevisionStatus.DRAFT;
    }

    void submitRevision(Instant now) {
        if (revisionStatus == null || revisionStatus == RevisionStatus.SUBMITTED)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "There is no edit to submit.");
        revisionStatus = RevisionStatus.SUBMITTED;
        revisionSubmittedAt = now;
    }

    void requestRevisionChanges() {
        revisionStatus = RevisionStatus.CHANGES_REQUESTED;
    }

    void discardRevision() {
        revision = null;
        revisionStatus = null;
        revisionSubmittedAt = null;
    }

    private void rememberStart() {
        if (schedule() == null) return;
        previousStart = schedule().start();
        previousZone = schedule().zone();
    }

    private void become(EventStatus next, String act) {
        if (!status.canBecome(next)) throw new IllegalEventTransitionException(status, act);
        status = next;
    }

    /** The event of this id, whoever asks. @throws DomainException 404 */
    public static Event require(UUID id) {
        return Event.<Event>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("event"));
    }

    /** By its current slug. */
    public static Optional<Event> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** What is part of this event and public, in order of time. */
    public static List<Event> publicPartsOf(UUID id) {
        return list("parent.id = ?1 and status in ?2 order by startsAt, id", id, EventStatus.PUBLIC);
    }
}
