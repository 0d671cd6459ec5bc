package eu.soga.events.duplicates;

import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name of an event in another system: an organisation's external id, or UID and address in a source. */
@Entity
@Table(name = "event_source")
public class EventSource extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    public Event event;

    /** The organisation that uses this name. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    public Organisation organisation;

    @Column(name = "external_id")
    @Nullable
    public String externalId;

    /** iCalendar UID. */
    @Column(name = "source_uid")
    @Nullable
    public String uid;

    @Column(name = "source_url")
    @Nullable
    public String url;

    /** When the source was last read; null when it never was. */
    @Column(name = "fetched_at")
    @Nullable
    public Instant fetchedAt;

    protected EventSource() {}

    /** Creates a name. The caller must then set external id, UID or address. */
    public EventSource(Event event, Organisation organisation, Instant now) {
        this.event = event;
        this.organisation = organisation;
        this.createdAt = now;
    }

    /**
     * Records the UID and address of this event in an organisation's source.
     *
     * @param readAt when the source was read
     * @return false when UID and address are both null, so that nothing was recorded
     */
    public static boolean remember(
            Event event,
            Organisation organisation,
            @Nullable String uid,
            @Nullable String url,
            Instant readAt,
            Instant now) {
        if (uid == null && url == null) return false;
        EventSource name = new EventSource(event, organisation, now);
        name.uid = uid;
        name.url = url;
        name.fetchedAt = readAt;
        name.persist();
        return true;
    }

    /** Returns every name of this event, oldest first. */
    public static List<EventSource> of(UUID eventId) {
        return list("event.id = ?1 order by createdAt, id", eventId);
    }

    /** Moves the names of one event to another. */
    static void hand(UUID from, Event to) {
        update("event = ?1 where event.id = ?2", to, from);
    }
}
