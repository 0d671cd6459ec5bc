package eu.soga.events.errors;

import eu.soga.events.Event;
import eu.soga.events.EventAnnouncement.Mistake;
import eu.soga.events.EventJournal.HistoryAct;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.web.WireEnums;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visitor says that something about a public event is wrong. Only who can mend it reads that. */
@Entity
@Table(name = "event_error_report")
class ErrorReport extends BaseEntity {
    /** What came of it. */
    @Schema(name = "EventErrorReportState")
    enum State {
        OPEN,
        MENDED,
        /** Whoever answered sees no error. */
        KEPT
    }

    /** An answer, as the history of the event shows it. */
    enum Answer implements HistoryAct {
        MEND_ERROR(State.MENDED),
        KEEP_AS_IS(State.KEPT);

        final State state;

        Answer(State state) {
            this.state = state;
        }

        @Override
        public String word() {
            return WireEnums.word(this);
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    Event event;

    @Enumerated(EnumType.STRING)
    Mistake mistake;

    /** What the visitor wrote. */
    String words;

    /** Where the visitor wants the answer; null without one, and a day after the answer. */
    @Nullable
    String email;

    /** Language of the mail with the answer. */
    String language;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    /** Keycloak's id of who answered. */
    @Column(name = "answered_by")
    @Nullable
    private String answeredBy;

    protected ErrorReport() {}

    ErrorReport(Event event, Mistake mistake, String words, @Nullable String email, String language, Instant now) {
        this.event = event;
        this.mistake = mistake;
        this.words = words;
        this.email = email;
        this.language = language;
        this.createdAt = now;
    }

    State state() {
        return state;
    }

    void answer(Answer given, String by, Instant now) {
        state = given.state;
        answeredBy = by;
        answeredAt = now;
    }

    static Optional<ErrorReport> findForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    static long openOf(Event event) {
        return count("event = ?1 and state = ?2", event, State.OPEN);
    }

    static long countSince(Event event, Instant since) {
        return count("event = ?1 and createdAt > ?2", event, since);
    }

    static long countSince(String email, Instant since) {
        return count("email = ?1 and createdAt > ?2", email, since);
    }

    /** Moves the reports of an event that was merged into another one. */
    static void move(UUID from, UUID to) {
        update("event.id = ?2 where event.id = ?1", from, to);
    }

    /** Deletes addresses of reports answered before {@code answered}, and whole reports made before {@code made}. */
    static void forget(Instant answered, Instant made) {
        update("email = null where answeredAt < ?1 and email is not null", answered);
        delete("createdAt < ?1", made);
    }
}
