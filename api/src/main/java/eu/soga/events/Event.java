package eu.soga.events;

import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
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
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Anything that can be scheduled: a webinar, a city of an edition, a session of its programme. This class has its
 * states and its pending edit; {@link EventContent} has its texts, schedule and organisers.
 */
@Entity
@Table(name = "event")
public class Event extends EventContent {
    /** How many levels of events may be part of one another: an edition's city, its day, its session. */
    public static final int DEEPEST = 3;

    @Version
    public int version;

    @Column(name = "created_by")
    public String createdBy;

    public String slug;

    /**
     * Version of what visitors see, which a pending edit does not change. Only written in SQL, see {@link
     * #becomePublic}.
     */
    @Column(name = "public_version", insertable = false, updatable = false)
    @Nullable
    private Integer publicVersion;

    /** Fictional: created for the demonstration and shown as such. */
    public boolean example;

    /** Sources of imported facts and what they disagree on; null when people typed them here. */
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

    /** The series whose dates this one continues since «this and following» were changed; null otherwise. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "split_from_id")
    @Nullable
    public Event splitFrom;

    @Column(name = "merged_into")
    @Nullable
    private UUID mergedInto;

    /** When it was last edited, decided or moved; feeds contain it. */
    @Column(name = "updated_at")
    public Instant updatedAt;

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

    @Column(name = "previous_start")
    @Nullable
    private LocalDateTime previousStart;

    @Column(name = "previous_zone")
    @Nullable
    private String previousZone;

    protected Event() {}

    /** Creates a draft of an organisation. */
    public Event(Organisation organisation, String slug, String createdBy, Instant now) {
        this.organisation = organisation;
        this.slug = slug;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public EventStatus status() {
        return status;
    }

    /** iCalendar SEQUENCE: rises with every change of time, place or status after publication. */
    public int sequence() {
        return sequence;
    }

    /** Reason of its cancellation or postponement, by language. */
    public Map<String, String> statusNote() {
        return statusNote;
    }

    /** When it was last submitted; null when it never was. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** When it first entered the calendar; null before. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** When it was cancelled; null unless it was. */
    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    /** Local start before it was last moved; null when it was never moved. */
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

    /** True when it is over. */
    public boolean isOver(Instant now) {
        return endsAt() != null && !now.isBefore(endsAt());
    }

    /** The pending edit of a published event, in the form of the API; null when there is none. */
    public @Nullable Map<String, Object> revision() {
        return revision;
    }

    /** State of the pending edit; null when there is none. */
    public @Nullable RevisionStatus revisionStatus() {
        return revisionStatus;
    }

    /** When the pending edit was submitted; null when it was not. */
    public @Nullable Instant revisionSubmittedAt() {
        return revisionSubmittedAt;
    }

    /** Version of what visitors see, as of the last entry in the public change log. */
    public int publicVersion() {
        return publicVersion == null ? version : publicVersion;
    }

    /**
     * Declares the present version to be what visitors see. Uses a direct UPDATE, so that the version does not rise
     * again.
     */
    void becomePublic() {
        getSession()
                .createNativeMutationQuery("UPDATE event SET public_version = version WHERE id = :id")
                .setParameter("id", id)
                .executeUpdate();
        publicVersion = version;
    }

    /** The event it was merged into, which is never merged itself; null when it was not merged. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** Returns this event, or the event it was merged into. */
    Event standing() {
        return mergedInto == null ? this : require(mergedInto);
    }

    /**
     * @throws DomainException 410 with the address of the event it was merged into
     */
    void requireStanding() {
        if (mergedInto != null)
            throw new DomainException(
                            ProblemType.MERGED, "It was merged into another entry, which you find in «existing».")
                    .existing("/api/v1/events/" + mergedInto);
    }

    /** True when it, or its pending edit, waits for a moderator. */
    public boolean isWaiting() {
        return status == EventStatus.SUBMITTED || revisionStatus == RevisionStatus.SUBMITTED;
    }

    /**
     * True when visitors see it as taking place, now or later. Changes of its content are then a {@link
     * #proposeRevision revision}, unless they are published at once.
     */
    public boolean isLive() {
        return status == EventStatus.PUBLISHED || status == EventStatus.POSTPONED;
    }

    void submit(Instant now) {
        become(EventAct.SUBMIT, EventStatus.SUBMITTED, now);
        submittedAt = now;
    }

    void appeal(Instant now) {
        if (appealed) throw EventAct.Refusal.APPEAL_USED.problem(EventAct.APPEAL);
        if (status != EventStatus.REFUSED) throw EventAct.Refusal.WRONG_STATE.problem(EventAct.APPEAL);
        submit(now);
        appealed = true;
    }

    void publish(Instant now) {
        become(EventAct.PUBLISH, EventStatus.PUBLISHED, now);
        if (submittedAt == null) submittedAt = now;
        if (publishedAt == null) publishedAt = now;
        statusNote = new LinkedHashMap<>();
    }

    public void requestChanges(Instant now) {
        become(EventAct.REQUEST_CHANGES, EventStatus.CHANGES_REQUESTED, now);
    }

    public void refuse(Instant now) {
        become(EventAct.REFUSE, EventStatus.REFUSED, now);
    }

    /** Undoes a moderator's decision: the event or its edit waits again, at its former place in the queue. */
    public void waitAgain(Instant now) {
        if (isLive()) revisionStatus = RevisionStatus.SUBMITTED;
        else become(EventAct.SUBMIT, EventStatus.SUBMITTED, now);
    }

    void withdraw(Instant now) {
        become(EventAct.WITHDRAW, EventStatus.WITHDRAWN, now);
    }

    public void cancel(Map<String, String> note, Instant now) {
        become(EventAct.CANCEL, EventStatus.CANCELLED, now);
        statusNote = new LinkedHashMap<>(note);
        cancelledAt = now;
        sequence++;
        discardRevision();
    }

    void postpone(Map<String, String> note, Instant now) {
        become(EventAct.POSTPONE, EventStatus.POSTPONED, now);
        statusNote = new LinkedHashMap<>(note);
        rememberStart(schedule());
        sequence++;
    }

    /** Gives a postponed event its new date and publishes it again. */
    void reschedule(Schedule next, Instant now) {
        if (status != EventStatus.POSTPONED) throw EventAct.Refusal.WRONG_STATE.problem(EventAct.RESCHEDULE);
        rememberStart(schedule());
        schedule(next, recurrenceText());
        sequence++;
        publish(now);
    }

    /**
     * Applies a correction to a public event; a change of schedule, recurrence, place or online room raises the
     * sequence.
     */
    void correct(Runnable change, Instant now) {
        Schedule when = schedule();
        RecurrenceText again = recurrenceText();
        Place where = place;
        OnlineAccess room = online;
        change.run();
        if (!Objects.equals(when, schedule())) rememberStart(when);
        if (!Objects.equals(when, schedule())
                || !Objects.equals(again, recurrenceText())
                || !Objects.equals(where, place)
                || !Objects.equals(room, online)) sequence++;
        updatedAt = now;
    }

    /** Raises the sequence of a public series after a change of its dates. */
    public void changeDates(Instant now) {
        if (status.isPublic()) sequence++;
        updatedAt = now;
    }

    /** Replaces the recurrence from the same first date on, for instance to end the series earlier. */
    public void recur(RecurrenceText again, Instant now) {
        schedule(schedule(), again);
        changeDates(now);
    }

    private void rememberStart(@Nullable Schedule past) {
        if (past == null) return;
        previousStart = past.start();
        previousZone = past.zone();
    }

    private void become(EventAct act, EventStatus next, Instant now) {
        if (!status.canBecome(next)) throw EventAct.Refusal.WRONG_STATE.problem(act);
        status = next;
        updatedAt = now;
    }

    /**
     * Withdraws this event in favour of another one of the same happening. Earlier merges and former slugs of this
     * event now lead to the winner.
     */
    public void mergeInto(Event winner, Instant now) {
        flush();
        update("mergedInto = ?1 where mergedInto = ?2", winner.id, id);
        getSession()
                .createNativeMutationQuery("UPDATE event_old_slug SET event_id = :winner WHERE event_id = :id")
                .setParameter("winner", winner.id)
                .setParameter("id", id)
                .executeUpdate();
        discardRevision();
        status = EventStatus.WITHDRAWN;
        updatedAt = now;
        mergedInto = winner.id;
    }

    /** Makes this organisation a co-organiser. @return false when it already organises the event */
    public boolean invite(Organisation other) {
        if (organisation.equals(other) || coOrganisations.contains(other)) return false;
        return coOrganisations.add(other);
    }

    /** Stores an edit beside the live version; an edit that was refused becomes a draft again. */
    void proposeRevision(Map<String, Object> proposed) {
        revision = proposed;
        if (revisionStatus == null || revisionStatus == RevisionStatus.REFUSED) revisionStatus = RevisionStatus.DRAFT;
    }

    void submitRevision(Instant now) {
        revisionStatus = RevisionStatus.SUBMITTED;
        revisionSubmittedAt = now;
    }

    /** Ends the review of an edit without applying it; its content is kept. */
    public void answerRevision(RevisionStatus answer) {
        revisionStatus = answer;
    }

    void discardRevision() {
        revision = null;
        revisionStatus = null;
        revisionSubmittedAt = null;
    }

    /** Returns the event with this id, without checking who asks. @throws DomainException 404 */
    public static Event require(UUID id) {
        return Event.<Event>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("event"));
    }

    /** Finds an event by its present slug. */
    public static Optional<Event> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Finds an event by a slug it had while it was public. */
    static Optional<Event> findByOldSlug(String slug) {
        var former = getEntityManager()
                .createNativeQuery("SELECT event_id FROM event_old_slug WHERE slug = :slug")
                .setParameter("slug", slug);
        return NativeValues.list(former, UUID.class).stream().findFirst().flatMap(id -> findByIdOptional(id));
    }

    /** Finds the series that continues the dates of this one, the latest when there are several. */
    static Optional<Event> continuationOf(Event event) {
        return find("splitFrom.id = ?1 order by startsAt desc", event.id).firstResultOptional();
    }

    /** Finds an event and locks it until the transaction ends. */
    public static Optional<Event> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks these events and their parts until the transaction ends. Must be the first lock of the transaction,
     * because only one act at a time may change several events (docs/architecture.md, «Locks»).
     */
    public static void lock(Collection<UUID> ids) {
        getSession().createNativeQuery("SELECT 1 FROM event_hold_several()").getSingleResult();
        getSession()
                .createNativeQuery("SELECT id FROM event WHERE id IN (:ids) OR parent_id IN (:ids) FOR NO KEY UPDATE")
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Returns these events with organisation, co-organisers and parent, in one statement. */
    public static List<Event> listWithOrganisers(Collection<UUID> ids) {
        return list(
                "select distinct e from Event e join fetch e.organisation left join fetch e.coOrganisations"
                        + " left join fetch e.parent where e.id in ?1",
                ids);
    }

    /** Returns the public parts of this event, in order of time. */
    public static List<Event> publicPartsOf(UUID id) {
        return list(
                "from Event e join fetch e.organisation where e.parent.id = ?1 and e.status in ?2 order by e.startsAt,"
                        + " e.id",
                id,
                EventStatus.PUBLIC);
    }

    /** Returns the ids of the event, its parent and all further ancestors. */
    public static List<UUID> withAncestors(UUID id) {
        return NativeValues.list(getEntityManager().createNativeQuery("""
                        WITH RECURSIVE above AS (
                            SELECT id, parent_id FROM event WHERE id = :id
                            UNION
                            SELECT e.id, e.parent_id FROM event e JOIN above a ON e.id = a.parent_id)
                        SELECT id FROM above
                        """).setParameter("id", id), UUID.class);
    }

    /** Returns the number of levels from the event down to its lowest part; 1 without parts. */
    public static int height(UUID id) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                WITH RECURSIVE below AS (
                                    SELECT id, 1 AS level FROM event WHERE id = :id
                                    UNION ALL
                                    SELECT e.id, b.level + 1 FROM event e JOIN below b ON e.parent_id = b.id WHERE b.level < 10)
                                SELECT max(level) FROM below
                                """)
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
    }
}
