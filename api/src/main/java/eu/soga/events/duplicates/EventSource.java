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

/** A name under which another system knows an event: an organisation's number, or UID and address in a source. */
@Entity
@Table(name = "event_source")
public class EventSource extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    public Event event;

    /** Who gives it this name. */
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

    /** When it was last read there; null when it never was. */
    @Column(name = "fetched_at")
    @Nullable
    public Instant fetchedAt;

    protected EventSource() {}

    /** A name of an event; at least one of number, UID and address is then set. */
    public EventSource(Event event, Organisation organisation, Instant now) {
        this.event = event;
        this.organisation = organisation;
        this.createdAt = now;
    }

    /**
     * Records under which UID and address an organisation's source lists this event.
     *
     * @param readAt when the source was read
     * @return false when UID and address are both null: there is nothing to record
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

    /** Every name of this event, oldest first. */
    public static List<EventSource> of(UUID eventId) {
        return list("event.id = ?1 order by createdAt, id", eventId);
    }

    /** Gives the names of one event to another. */
    static void hand(UUID from, Event to) {
        update("event = ?1 where event.id = ?2", to, from);
    }
}
