package eu.soga.events;

import eu.soga.organisations.OrganisationChanged;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records acts on events: in the audit log, in the thread, in the public change log, and as announcements. Acts may
 * report in any order: the {@link Recorder} writes the logs when the act is done.
 */
@ApplicationScoped
public class EventJournal {
    /** {@code subject_type} in the audit log. */
    static final String SUBJECT = "event";

    /** Changes that keep the name shown on an event's parts. */
    private static final Set<EventChangeType> KEEP_NAME =
            EnumSet.of(EventChangeType.CHANGED, EventChangeType.CANCELLED, EventChangeType.POSTPONED);

    private static final String PUBLIC = " status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')";
    private static final String SELECT = "SELECT id, coalesce(public_version, version) FROM event WHERE" + PUBLIC;

    private final EntityManager entities;
    private final Recorder recorder;
    private final CurrentUser user;
    private final Clock clock;

    EventJournal(EntityManager entities, Recorder recorder, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.recorder = recorder;
        this.user = user;
        this.clock = clock;
    }

    /** What is recorded as done to an event: its acts, and how it came to be. */
    public interface HistoryAct {
        /** As recorded and sent. */
        String word();
    }

    /** How an event came to be. */
    enum Origin implements HistoryAct {
        CREATE,
        LOAD,
        LOAD_EXAMPLE;

        @Override
        public String word() {
            return WireEnums.word(this);
        }
    }

    /** A state before or after what is recorded: of the event or of its revision. */
    public interface HistoryState {}

    /**
     * Records an act in the audit log.
     *
     * @param from state of the event or of its revision before
     * @param to state afterwards
     * @param words message of the actor; null without one
     * @return to record further consequences of the act
     */
    public Told did(
            Event event,
            HistoryAct act,
            @Nullable Enum<?> from,
            @Nullable Enum<?> to,
            @Nullable ModerationReason reason,
            @Nullable String words) {
        recorder.act(new Act(SUBJECT, event.id, act.word(), from, to, reason, words));
        return new Told(event, reason, words);
    }

    /** Records an act without a reason; its state afterwards is the event's present state. */
    public Told did(Event event, EventAct act, @Nullable Enum<?> from, @Nullable String words) {
        return did(event, act, from, event.status(), null, words);
    }

    /** Records further consequences of an act: a message in the thread, a public change, an announcement. */
    public final class Told {
        private final Event event;
        private final @Nullable ModerationReason reason;
        private final @Nullable String words;

        private Told(Event event, @Nullable ModerationReason reason, @Nullable String words) {
            this.event = event;
            this.reason = reason;
            this.words = words;
        }

        /** Adds the actor's message to the thread; does nothing without one. */
        public Told said(ThreadMessage.Side side, ThreadMessage.Kind kind) {
            say(event, side, kind, reason, words);
            return this;
        }

        /** Records a public change of the event, and of events that show it. */
        public Told changed(EventChangeType type) {
            recorder.change(type, () -> {
                Event.flush();
                event.becomePublic();
                return List.of(new Subject(path(event.id), event.version));
            });
            mentionInWhole(event.parent == null ? null : event.parent.id);
            if (!KEEP_NAME.contains(type)) mentionInParts(event.id);
            return this;
        }

        /** Records a correction of a public event; {@code before} has its former name and parent. */
        Told corrected(Named before) {
            changed(EventChangeType.CHANGED);
            Named after = Named.of(event);
            if (!Objects.equals(before.parentId(), after.parentId())) mentionInWhole(before.parentId());
            if (!before.isShownAs(after)) mentionInParts(event.id);
            return this;
        }

        /** Announces the act to other rooms, in this transaction. */
        public Told announced(EventAnnouncement announcement) {
            recorder.announce((Record) announcement);
            return this;
        }
    }

    /** Records a public change of an event that another event's act caused. */
    public void changed(Event event) {
        new Told(event, null, null).changed(EventChangeType.CHANGED);
    }

    /** Announces something that is not in the audit log to other rooms. */
    public void announce(EventAnnouncement announcement) {
        recorder.announce((Record) announcement);
    }

    /** Adds a message to the thread; does nothing for a blank text. */
    public void say(
            Event event,
            ThreadMessage.Side side,
            ThreadMessage.Kind kind,
            @Nullable ModerationReason reason,
            @Nullable String text) {
        if (text == null || text.isBlank()) return;
        ThreadMessage message = new ThreadMessage(
                event.id, user.requireSubject(), user.name(), side, kind, text.strip(), clock.instant());
        message.reason = reason;
        if (side == ThreadMessage.Side.MODERATION)
            message.authorEmail = user.verifiedEmail().orElse(null);
        message.persist();
    }

    /** Records a change of the parent, which lists its parts; null for none. */
    private void mentionInWhole(@Nullable UUID parentId) {
        if (parentId != null)
            tell(() -> entities.createNativeQuery(SELECT + " AND id = :id").setParameter("id", parentId));
    }

    /** Records a change of the parts, which show this event's name, and of the series before and after it. */
    private void mentionInParts(UUID id) {
        tell(() -> entities.createNativeQuery(SELECT + """
                         AND (parent_id = :id OR split_from_id = :id
                           OR id = (SELECT split_from_id FROM event WHERE id = :id)) ORDER BY id
                        """).setParameter("id", id));
    }

    /** Records a change of events that show an organisation's new name, and of their parents. */
    @Transactional(Transactional.TxType.MANDATORY)
    void organisationChanged(@Observes OrganisationChanged changed) {
        if (!changed.renamed()) return;
        tell(() -> entities.createNativeQuery(SELECT + """
                         AND (organisation_id = :organisation
                           OR id IN (SELECT event_id FROM event_shown_co_organiser WHERE organisation_id = :organisation)
                           OR id IN (SELECT parent_id FROM event WHERE organisation_id = :organisation AND""" + PUBLIC + """
                        )) ORDER BY id
                        """)
                .setParameter("organisation", changed.organisationId()));
    }

    private void tell(Supplier<Query> found) {
        recorder.change(EventChangeType.CHANGED, () -> {
            List<?> rows = found.get().getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Subject(path((UUID) row[0]), ((Number) row[1]).intValue()))
                    .toList();
        });
    }

    /** Returns the permanent address of an event. */
    private static String path(UUID id) {
        return "/api/v1/events/" + id;
    }

    /** Name and parent of an event, as other events show them. */
    record Named(
            String slug,
            Map<String, String> title,
            @Nullable UUID parentId) {
        /** Returns the present name and parent. */
        static Named of(Event event) {
            return new Named(event.slug, Map.copyOf(event.title), event.parent == null ? null : event.parent.id);
        }

        /** True when its parts show the same. */
        boolean isShownAs(Named other) {
            return Objects.equals(slug, other.slug) && title.equals(other.title);
        }
    }
}
