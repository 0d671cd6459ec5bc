package eu.soga.imports;

import eu.soga.events.Event;
import eu.soga.events.EventStatus;
import eu.soga.imports.reading.Candidate;
import eu.soga.imports.reading.SourceKind;
import eu.soga.organisations.Organisation;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.web.WireEnums;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Links an entry of a source to the event it became, and stores the entry's content at that time. */
@Entity
@Table(name = "import_mapping")
class ImportMapping extends BaseEntity {
    private static final Set<EventStatus> OPEN = EnumSet.of(
            EventStatus.DRAFT,
            EventStatus.SUBMITTED,
            EventStatus.CHANGES_REQUESTED,
            EventStatus.PUBLISHED,
            EventStatus.POSTPONED);

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

    /** Content of the entry when it was last applied. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> content = new LinkedHashMap<>();

    @Column(name = "read_at")
    public Instant readAt;

    /** SEQUENCE of the entry that cancelled the event; null while the entry exists and is not cancelled. */
    @Column(name = "cancelled_by_sequence")
    @Nullable
    public Integer cancelledBySequence;

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

    /** True for an event that can still be cancelled or changed. */
    static boolean isOpen(Event event) {
        return OPEN.contains(event.status());
    }

    private boolean isOpen() {
        return isOpen(event);
    }

    /** True when the source cancelled the event and now has it again, in a version that is not older. */
    boolean isRestoredBy(int sequence) {
        return cancelledBySequence != null
                && sequence >= cancelledBySequence
                && event.mergedInto() == null
                && !isOpen();
    }

    /** Stores the present content, so that only later differences count as changes. */
    void keep(ImportRow row) {
        boolean ends = row.verdict == ImportRow.Verdict.CANCELLED || row.verdict == ImportRow.Verdict.GONE;
        cancelledBySequence = ends ? Integer.valueOf(row.sequence) : null;
        if (!ends || content.isEmpty()) content = row.content;
        readAt = row.origin.createdAt;
    }

    /** True when another organisation owns the event: this source then changes nothing. */
    boolean isElsewhere() {
        return !event.organisation.equals(organisation);
    }

    /** Locks this entry until the transaction ends, so that no other transaction applies it. */
    static void lock(UUID organisationId, String uid) {
        getSession()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "import " + organisationId + " " + uid)
                .getSingleResult();
    }

    /**
     * Finds the entry's event: imported from this source, else from another source when both have globally unique
     * identifiers.
     */
    static Optional<ImportMapping> of(UUID organisationId, Key key, String uid, String recurrenceId) {
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

    /** Returns the other entries of the row's source that are linked to this event. */
    static List<ImportMapping> othersOf(Event event, ImportRow row) {
        return list(
                "event = ?1 and organisation = ?2 and sourceKey = ?3 and uid <> ?4",
                event,
                row.origin.organisation,
                row.origin.sourceKey,
                row.uid);
    }

    /** Returns every entry imported from this source. */
    static List<ImportMapping> of(UUID organisationId, Key key) {
        return list(
                "from ImportMapping m join fetch m.event where m.organisation.id = ?1 and m.sourceKey = ?2"
                        + " order by m.event.startsAt, m.id",
                organisationId,
                key.text());
    }

    /** The name under which identifiers of a source are stored: its kind, and its address or file name. */
    record Key(SourceKind kind, String text) {
        private static final int LONGEST = 2100;

        /** Removes the number that browsers add: «agenda (2).ics» is the same source as «agenda.ics». */
        static Key ofFile(SourceKind kind, @Nullable String fileName) {
            String name = fileName == null ? "" : fileName.strip().toLowerCase(Locale.ROOT);
            name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            return new Key(
                    kind, cut(WireEnums.word(kind) + ":file:" + name.replaceAll("\\s*\\(\\d{1,3}\\)(?=\\.|$)", "")));
        }

        static Key ofUrl(SourceKind kind, String url) {
            return new Key(kind, cut(WireEnums.word(kind) + ":url:" + url));
        }

        /** True when an identifier from the other source means the same entry here. */
        boolean knows(String other) {
            return other.equals(text)
                    || kind.hasGlobalUids() && !other.startsWith(WireEnums.word(SourceKind.CSV) + ":");
        }

        private static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }

    /** The entries of a source that were imported before, read in one go. */
    static final class Known {
        private static final Pattern OUR_UID =
                Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@.*", Pattern.DOTALL);

        private final Map<String, ImportMapping> mappings;
        private final Set<UUID> own;

        private Known(Map<String, ImportMapping> mappings, Set<UUID> own) {
            this.mappings = mappings;
            this.own = own;
        }

        static Known of(UUID organisationId, Key key, Collection<Candidate> candidates) {
            List<String> uids =
                    candidates.stream().map(Candidate::uid).distinct().toList();
            Map<String, ImportMapping> best = new HashMap<>();
            if (!uids.isEmpty())
                ImportMapping.<ImportMapping>list("organisation.id = ?1 and uid in ?2", organisationId, uids).stream()
                        .filter(mapping -> key.knows(mapping.sourceKey))
                        .sorted(Comparator.comparing((ImportMapping mapping) -> !mapping.sourceKey.equals(key.text()))
                                .thenComparing(mapping -> mapping.createdAt))
                        .forEach(mapping -> best.putIfAbsent(name(mapping.uid, mapping.recurrenceId), mapping));
            // loads the organisers too, so that each event needs no query of its own
            Set<UUID> ids =
                    best.values().stream().map(mapping -> mapping.event.id).collect(Collectors.toSet());
            if (!ids.isEmpty()) Event.listWithOrganisers(ids);
            return new Known(best, ours(organisationId, uids));
        }

        /** Returns the mapping of this entry; empty when it was never imported. */
        Optional<ImportMapping> mapping(String uid, String recurrenceId) {
            return Optional.ofNullable(mappings.get(name(uid, recurrenceId)));
        }

        /** True for an event of the same organisation that was exported from this calendar. */
        boolean isOwn(Candidate candidate) {
            return ourId(candidate.uid()).filter(own::contains).isPresent();
        }

        /**
         * Returns entries that were imported from this source, are missing from it now, and whose events are
         * not over.
         */
        static List<ImportMapping> gone(UUID organisationId, Key key, Collection<Candidate> candidates, Instant now) {
            Set<String> there = new HashSet<>();
            candidates.forEach(candidate -> there.add(candidate.uid()));
            return ImportMapping.of(organisationId, key).stream()
                    .filter(mapping -> mapping.recurrenceId.isEmpty() && !there.contains(mapping.uid))
                    .filter(mapping -> !mapping.isElsewhere() && mapping.isOpen() && !mapping.event.isOver(now))
                    .toList();
        }

        private static Set<UUID> ours(UUID organisationId, List<String> uids) {
            List<UUID> ids =
                    uids.stream().map(Known::ourId).flatMap(Optional::stream).toList();
            return ids.isEmpty()
                    ? Set.of()
                    : Event.<Event>list("organisation.id = ?1 and id in ?2", organisationId, ids).stream()
                            .map(event -> event.id)
                            .collect(Collectors.toSet());
        }

        private static Optional<UUID> ourId(String uid) {
            Matcher own = OUR_UID.matcher(uid);
            return own.matches() ? Optional.of(UUID.fromString(own.group(1))) : Optional.empty();
        }

        private static String name(String uid, String recurrenceId) {
            return uid + "\n" + recurrenceId;
        }
    }
}
