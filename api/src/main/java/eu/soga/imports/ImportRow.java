package eu.soga.imports;

import eu.soga.events.Event;
import eu.soga.imports.reading.ImportNotice;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.web.WireEnums;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One entry of an import, with its verdict. JSON columns have the form of the API. */
@Entity
@Table(name = "import_row")
class ImportRow extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "import_id")
    public EventImport origin;

    public int position;
    public String uid;

    /** The date of the series that it replaces; empty for a series or a single event. */
    @Column(name = "recurrence_id")
    public String recurrenceId = "";

    public String title;

    @Nullable
    public String url;

    @Enumerated(EnumType.STRING)
    public Verdict verdict;

    /** The event as the source has it. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> content = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> changes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> violations = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> missing = new ArrayList<>();

    /** Faults that keep it from becoming an event, apart from the rules of events. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> faults = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> notices = new ArrayList<>();

    /** SEQUENCE of RFC 5545. */
    public int sequence;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Map<String, Object>> twins = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    @Nullable
    public Event event;

    @Enumerated(EnumType.STRING)
    private RowState state = RowState.PENDING;

    @Column(name = "apply_as")
    @Enumerated(EnumType.STRING)
    @Nullable
    private ApplyAs applyAs;

    /** The possible duplicate that a person chose as the same event; null for none. */
    @Column(name = "linked_to")
    @Nullable
    private UUID linkedTo;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    private Map<String, Object> problem;

    protected ImportRow() {}

    ImportRow(EventImport origin, int position, String uid, String title, Verdict verdict, Instant now) {
        this.origin = origin;
        this.position = position;
        this.uid = uid;
        this.title = title;
        this.verdict = verdict;
        this.createdAt = now;
    }

    RowState state() {
        return state;
    }

    @Nullable
    ApplyAs applyAs() {
        return applyAs;
    }

    @Nullable
    UUID linkedTo() {
        return linkedTo;
    }

    /**
     * True for one date of a series. False for a date whose series is in no entry: it is imported as a single
     * event.
     */
    boolean isDateOfSeries() {
        String alone = WireEnums.word(ImportNotice.Code.DATE_WITHOUT_SERIES);
        return !recurrenceId.isEmpty() && notices.stream().noneMatch(notice -> alone.equals(notice.get("code")));
    }

    /** Returns its UID if it is globally unique; else null. */
    @Nullable
    String globalUid() {
        return origin.kind.hasGlobalUids() && !uid.startsWith("~") && recurrenceId.isEmpty() ? uid : null;
    }

    boolean hasTwin(UUID event) {
        return twins.stream().anyMatch(twin -> event.toString().equals(twin.get("other")));
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    Map<String, Object> problem() {
        return problem;
    }

    /**
     * Chooses the row to be linked to this event. Repeating the call changes nothing.
     *
     * @throws DomainException 409 when it was chosen differently
     */
    void link(UUID twin, ApplyAs as) {
        boolean chosen = state == RowState.WAITING || state == RowState.APPLIED;
        if (chosen && !twin.equals(linkedTo))
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "«" + title + "» was applied otherwise already: read its row again.");
        if (chosen) return;
        state = RowState.WAITING;
        applyAs = as;
        linkedTo = twin;
    }

    void applied(Outcome what, @Nullable Event event) {
        state = RowState.APPLIED;
        outcome = what;
        problem = null;
        if (event != null) this.event = event;
    }

    void failed(Map<String, Object> why) {
        state = RowState.FAILED;
        problem = why;
    }

    /** Chooses rows that were not chosen before and can be applied. @return how many were chosen */
    static int choose(UUID importId, @Nullable Collection<UUID> ids, Collection<Verdict> verdicts, ApplyAs as) {
        List<Verdict> applicable =
                verdicts.stream().filter(Verdict::isApplicable).toList();
        if (ids == null)
            return update(
                    "state = ?1, applyAs = ?2 where origin.id = ?3 and state = ?4 and verdict in ?5",
                    RowState.WAITING,
                    as,
                    importId,
                    RowState.PENDING,
                    applicable);
        return update(
                "state = ?1, applyAs = ?2, linkedTo = null where origin.id = ?3 and state in ?4 and verdict in ?5 and id in ?6",
                RowState.WAITING,
                as,
                importId,
                List.of(RowState.PENDING, RowState.FAILED),
                applicable,
                ids);
    }

    /** Returns rows of this import by their ids. */
    static List<ImportRow> of(UUID importId, Collection<UUID> ids) {
        return list("origin.id = ?1 and id in ?2", importId, ids);
    }

    /** True when this reading of the source contains an entry with this UID. */
    static boolean isRead(UUID importId, String uid) {
        return count("origin.id = ?1 and uid = ?2 and verdict <> ?3", importId, uid, Verdict.GONE) > 0;
    }

    /**
     * Returns the ids of waiting rows in the order of application: links first, then series and single events, then
     * single dates of series.
     */
    static List<UUID> waiting(UUID importId) {
        return find(
                        "select r.id from ImportRow r where r.origin.id = ?1 and r.state = ?2"
                                + " order by case when r.linkedTo is not null then 0 when r.recurrenceId = '' then 1 else 2 end, r.position",
                        importId,
                        RowState.WAITING)
                .project(UUID.class)
                .list();
    }

    /** Locks the row; empty when it is not waiting any more or another transaction holds it. */
    static Optional<ImportRow> claim(UUID id) {
        boolean free = !getSession()
                .createNativeQuery(
                        "SELECT id FROM import_row WHERE id = :id AND state = 'WAITING' FOR UPDATE SKIP LOCKED")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        return free ? findByIdOptional(id) : Optional.empty();
    }

    /** Returns a page of rows after this position. */
    static List<ImportRow> page(UUID importId, Collection<Verdict> verdicts, int after, int size) {
        return ImportRow.<ImportRow>find(
                        "from ImportRow r left join fetch r.event where r.origin.id = ?1 and r.verdict in ?2"
                                + " and r.position > ?3 order by r.position",
                        importId,
                        verdicts,
                        after)
                .page(0, size)
                .list();
    }

    /** Counts the rows of each verdict. */
    static Map<Verdict, Long> countByVerdict(UUID importId) {
        return countBy("verdict", Verdict.class, importId);
    }

    /** Counts the rows of each state. */
    static Map<RowState, Long> countByState(UUID importId) {
        return countBy("state", RowState.class, importId);
    }

    private static <E extends Enum<E>> Map<E, Long> countBy(String field, Class<E> type, UUID importId) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) counts.put(value, 0L);
        getSession()
                .createQuery(
                        "select r.%1$s, count(*) from ImportRow r where r.origin.id = :id group by r.%1$s"
                                .formatted(field),
                        Object[].class)
                .setParameter("id", importId)
                .getResultList()
                .forEach(row -> counts.put(type.cast(row[0]), (Long) row[1]));
        return counts;
    }

    /** The states of a row. */
    enum RowState {
        /** Not chosen. */
        PENDING,
        /** Chosen; waits to be applied. */
        WAITING,
        /** Applied; the outcome says how. */
        APPLIED,
        /** Refused by a rule, which the problem names. It can be chosen again. */
        FAILED
    }

    /** How an entry of a source relates to existing events. */
    enum Verdict {
        /** Not imported before. */
        NEW,
        /** Imported before; the source has changed since. */
        CHANGED,
        /** Imported before; the source has not changed since. */
        UNCHANGED,
        /** Not imported before, but similar to an existing event. */
        POSSIBLE_DUPLICATE,
        /** Cannot be applied; faults and violations say why. */
        INVALID,
        /** Imported before; the source now says that it is cancelled. */
        CANCELLED,
        /** Imported before; missing from the source now. */
        GONE;

        /** True when there is something to apply. */
        boolean isApplicable() {
            return this != UNCHANGED && this != INVALID;
        }
    }

    /** The effect of applying a row. */
    enum Outcome {
        /** A draft was created. */
        DRAFTED,
        /** An event was created and submitted; for a trusted organisation it was published. */
        SUBMITTED,
        /** The event was changed, or an edit of it waits for review. */
        CHANGED,
        /** The row was linked to an existing event, which did not change. */
        LINKED,
        /** The event already was as the source says. */
        NOTHING_TO_DO,
        /** The event was cancelled, or withdrawn when it was not public. */
        CANCELLED
    }
}
