package eu.soga.imports;

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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which event an entry of a source became, and what the source said then. */
@Entity
@Table(name = "import_mapping")
class ImportMapping extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    public Organisation organisation;

    @Column(name = "source_key")
    public String sourceKey;

    public String uid;

    @Column(name = "recurrence_id")
    public String recurrenceId = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    public Event event;

    /** What the source said when it was last taken over. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> content = new LinkedHashMap<>();

    @Column(name = "read_at")
    public Instant readAt;

    protected ImportMapping() {}

    ImportMapping(
            Organisation organisation, String sourceKey, String uid, String recurrenceId, Event event, Instant now) {
        this.organisation = organisation;
        this.sourceKey = sourceKey;
        this.uid = uid;
        this.recurrenceId = recurrenceId;
        this.event = event;
        this.createdAt = now;
    }

    /** True when another organisation looks after the event: nothing that this source says changes it. */
    boolean isElsewhere() {
        return !event.organisation.equals(organisation);
    }

    /** Until the transaction ends, nobody else takes this entry over. */
    static void lock(UUID organisationId, String uid) {
        getSession()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "import " + organisationId + " " + uid)
                .getSingleResult();
    }

    /** The entry's event: by this source, else by another whose identifiers are as global as this one's. */
    static Optional<ImportMapping> of(UUID organisationId, SourceKey key, String uid, String recurrenceId) {
        List<ImportMapping> known = list(
                "from ImportMapping m join fetch m.event where m.organisation.id = ?1 and m.uid = ?2 and m.recurrenceId = ?3",
                organisationId,
                uid,
                recurrenceId);
        return known.stream()
                .filter(mapping -> key.knows(mapping.sourceKey))
                .min(Comparator.comparing((ImportMapping mapping) -> !mapping.sourceKey.equals(key.text()))
                        .thenComparing(mapping -> mapping.createdAt));
    }

    /** Which other entries of the row's source are this event. */
    static List<ImportMapping> othersOf(Event event, ImportRow row) {
        return list(
                "event = ?1 and organisation = ?2 and sourceKey = ?3 and uid <> ?4",
                event,
                row.origin.organisation,
                row.origin.sourceKey,
                row.uid);
    }

    /** Everything that was taken over from this source. */
    static List<ImportMapping> of(UUID organisationId, SourceKey key) {
        return list(
                "from ImportMapping m join fetch m.event where m.organisation.id = ?1 and m.sourceKey = ?2"
                        + " order by m.event.startsAt, m.id",
                organisationId,
                key.text());
    }
}
