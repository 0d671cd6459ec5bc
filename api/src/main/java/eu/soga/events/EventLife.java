package eu.soga.events;

import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Where an event stands and how it gets from one state to the next. */
@MappedSuperclass
public abstract class EventLife extends EventContent {
    /** When it was last written, decided or moved; feeds tell it. */
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

    /** True when it is past. */
    public boolean isOver(Instant now) {
        return endsAt() != null && !now.isBefore(endsAt());
    }

    void submit(Instant now) {
        become(EventStatus.SUBMITTED, "be submitted", now);
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
        become(EventStatus.PUBLISHED, "be published", now);
        if (submittedAt == null) submittedAt = now;
        if (publishedAt == null) publishedAt = now;
        statusNote = new LinkedHashMap<>();
    }

    public void requestChanges(Instant now) {
        become(EventStatus.CHANGES_REQUESTED, "be sent back", now);
    }

    public void refuse(Instant now) {
        become(EventStatus.REFUSED, "be refused", now);
    }

    void withdraw(Instant now) {
        become(EventStatus.WITHDRAWN, "be withdrawn", now);
    }

    void cancel(Map<String, String> note, Instant now) {
        become(EventStatus.CANCELLED, "be cancelled", now);
        statusNote = new LinkedHashMap<>(note);
        cancelledAt = now;
        sequence++;
    }

    void postpone(Map<String, String> note, Instant now) {
        become(EventStatus.POSTPONED, "be postponed", now);
        statusNote = new LinkedHashMap<>(note);
        rememberStart(schedule());
        sequence++;
    }

    /** Gives a postponed event its new date. */
    void reschedule(Schedule next, Instant now) {
        if (status != EventStatus.POSTPONED) throw new IllegalEventTransitionException(status, "be rescheduled");
        rememberStart(schedule());
        schedule(next, recurrenceText());
        sequence++;
        publish(now);
    }

    /** Another entry of the same event takes its place: the one way out for what is public. */
    void giveWay(Instant now) {
        status = EventStatus.WITHDRAWN;
        updatedAt = now;
    }

    /** Applies a correction to what is public; a move in time or place raises the sequence. */
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

    /** Takes note that single dates of a series changed. */
    public void changeDates(Instant now) {
        if (status.isPublic()) sequence++;
        updatedAt = now;
    }

    /** Ends a series earlier, or lets it go on otherwise from the same first date. */
    public void recur(RecurrenceText again, Instant now) {
        schedule(schedule(), again);
        changeDates(now);
    }

    private void rememberStart(@Nullable Schedule past) {
        if (past == null) return;
        previousStart = past.start();
        previousZone = past.zone();
    }

    private void become(EventStatus next, String act, Instant now) {
        if (!status.canBecome(next)) throw new IllegalEventTransitionException(status, act);
        status = next;
        updatedAt = now;
    }
}
