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

/** Links an entry of a source to the event it became, with what the source said then. */
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

    /** What the source said when it was last taken over. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> content = new LinkedHashMap<>();

    @Column(name = "read_at")
    public Instant readAt;

    /** The version of the entry that cancelled the event; null while the source holds it. */
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

    /** True when the source cancelled the event and holds it again, in a version that is not older. */
    boolean isRestoredBy(int sequence) {
        return cancelledBySequence != null
                && sequence >= cancelledBySequence
                && event.mergedInto() == null
                && !isOpen();
    }

    /** Keeps what the source says now: only what it changes from here on is a change. */
    void keep(ImportRow row) {
        boolean ends = row.verdict == ImportRow.Verdict.CANCELLED || row.verdict == ImportRow.Verdict.GONE;
        cancelledBySequence = ends ? Integer.valueOf(row.sequence) : null;
        if (!ends || content.isEmpty()) content = row.content;
        readAt = row.origin.createdAt;
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
    static List<ImportMapping> of(UUID organisationId, Key key) {
        return list(
                "from ImportMapping m join fetch m.event where m.organisation.id = ?1 and m.sourceKey = ?2"
                        + " order by m.event.startsAt, m.id",
                organisationId,
                key.text());
    }

    /** Under which name the identifiers of a source are kept: its kind, and its address or the name of its file. */
    record Key(SourceKind kind, String text) {
        private static final int LONGEST = 2100;

        /** A browser's «agenda (2).ics» is the «agenda.ics» of before. */
        static Key ofFile(SourceKind kind, @Nullable String fileName) {
            String name = fileName == null ? "" : fileName.strip().toLowerCase(Locale.ROOT);
            name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            return new Key(
                    kind, cut(WireEnums.word(kind) + ":file:" + name.replaceAll("\\s*\\(\\d{1,3}\\)(?=\\.|$)", "")));
        }

        static Key ofUrl(SourceKind kind, String url) {
            return new Key(kind, cut(WireEnums.word(kind) + ":url:" + url));
        }

        /** Whether an identifier of that other source is one of this one's. */
        boolean knows(String other) {
            return other.equals(text)
                    || kind.hasGlobalUids() && !other.startsWith(WireEnums.word(SourceKind.CSV) + ":");
        }

        private static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }

    /** Which entries of a source are here already; read at once for all of them. */
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
            // with what their events name, so that each is not read for itself
            Set<UUID> ids =
                    best.values().stream().map(mapping -> mapping.event.id).collect(Collectors.toSet());
            if (!ids.isEmpty()) Event.listWithOrganisers(ids);
            return new Known(best, ours(organisationId, uids));
        }

        /** How it was imported under this name; empty for what never was. */
        Optional<ImportMapping> mapping(String uid, String recurrenceId) {
            return Optional.ofNullable(mappings.get(name(uid, recurrenceId)));
        }

        /** True for an event of the same organisation that came from here in the first place. */
        boolean isOwn(Candidate candidate) {
            return ourId(candidate.uid()).filter(own::contains).isPresent();
        }

        /** What was taken over from this source, is still to come, and is there no more. */
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
