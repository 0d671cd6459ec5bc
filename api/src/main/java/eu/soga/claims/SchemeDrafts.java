package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.claims.Schemes.InForce;
import eu.soga.claims.Schemes.SchemeResponse;
import eu.soga.claims.rules.SchemeWriting;
import eu.soga.claims.rules.SchemeWriting.SchemeEvents;
import eu.soga.claims.rules.SchemeWriting.SchemeMoneyWriting;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicEvent;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.FreshSignIn;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import eu.soga.shared.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Keeps schemes that are being written, and opens them: a scheme of its own, or the next version of one. A version that
 * is open is written once; claims that it judged keep it.
 */
@ApplicationScoped
class SchemeDrafts {
    private final Schemes schemes;
    private final PublicCalendar calendar;
    private final CurrentUser user;
    private final FreshSignIn freshSignIn;
    private final Idempotency idempotency;
    private final Recorder recorder;
    private final ClaimDesk desk;
    private final ObjectMapper mapper;

    SchemeDrafts(
            Schemes schemes,
            PublicCalendar calendar,
            CurrentUser user,
            FreshSignIn freshSignIn,
            Idempotency idempotency,
            Recorder recorder,
            ClaimDesk desk,
            ObjectMapper mapper) {
        this.schemes = schemes;
        this.calendar = calendar;
        this.user = user;
        this.freshSignIn = freshSignIn;
        this.idempotency = idempotency;
        this.recorder = recorder;
        this.desk = desk;
        this.mapper = mapper;
    }

    private enum Rule implements Violation.Rule {
        /** Another scheme has this address. */
        SLUG_TAKEN,
        /** Address, project and currency of a scheme stay once it is open. */
        FIXED_ONCE_OPEN,
        /** More is reserved and spent already. */
        BELOW_WHAT_IS_TAKEN,
        /** No public event. */
        EVENT_UNKNOWN
    }

    /** Starts a draft. @param scheme slug of the one whose next version it is; null for a scheme of its own */
    record SchemeDraftRequest(@Nullable @Size(max = 100) String scheme) {}

    /**
     * A scheme that is being written.
     *
     * @param scheme slug of the one whose next version it is; null for a scheme of its own
     * @param number of the version that it becomes
     * @param problems everything that keeps it from being opened
     * @param events titles of the public events it names, by id
     * @param claims how many claims were sent under the scheme: a dry run asks them
     */
    @JsonInclude
    record SchemeDraftResponse(
            UUID id,
            int version,
            @Nullable String scheme,
            int number,
            SchemeWriting writing,
            List<Violation> problems,
            Map<UUID, Map<String, String>> events,
            long claims,
            String writtenBy,
            Instant updatedAt)
            implements Versioned {}

    /** One in the list. @param title by language, as far as it is written */
    @JsonInclude
    record SchemeDraftSummary(
            UUID id,
            @Nullable String scheme,
            Map<String, String> title,
            int problems,
            String writtenBy,
            Instant updatedAt) {}

    @Transactional
    List<SchemeDraftSummary> list() {
        return Draft.<Draft>list("order by updatedAt desc, id").stream()
                .map(draft -> {
                    Scheme of = of(draft);
                    SchemeWriting writing = writing(draft);
                    return new SchemeDraftSummary(
                            draft.id,
                            of == null ? null : of.slug,
                            writing.texts().title(),
                            problems(writing, of).size(),
                            draft.writtenName,
                            draft.updatedAt);
                })
                .toList();
    }

    /** Starts one; of a scheme whose next version is being written already, answers that. @throws DomainException 404 */
    @Transactional
    SchemeDraftResponse start(@Nullable String key, SchemeDraftRequest request) {
        return idempotency.create(key, request, SchemeDraftResponse.class, () -> {
            if (request.scheme == null) return shown(begin(null, SchemeWriting.empty()));
            InForce now = schemes.inForce(request.scheme);
            Scheme scheme = Scheme.lock(now.id());
            Draft there = Draft.<Draft>find("schemeId", scheme.id).firstResult();
            if (there != null) return shown(there);
            Scheme.Envelope envelope = scheme.envelope();
            return shown(begin(
                    scheme.id,
                    SchemeWriting.of(
                            scheme.slug,
                            scheme.project,
                            envelope.totalCents(),
                            envelope.mostBeneficiaries(),
                            now.terms(),
                            now.events())));
        });
    }

    private Draft begin(@Nullable UUID scheme, SchemeWriting writing) {
        Draft draft = new Draft();
        draft.schemeId = scheme;
        draft.createdAt = desk.now();
        keep(draft, writing);
        draft.persist();
        recorder.act(new Act("scheme-draft", draft.id, "start", null, null, null, writing.slug()));
        return draft;
    }

    private void keep(Draft draft, SchemeWriting writing) {
        draft.writing = read(writing);
        draft.updatedAt = desk.now();
        draft.writtenBy = user.requireSubject();
        draft.writtenName = user.name();
    }

    /** Through text, so that numbers have the types they have when they are read: else each reading counts as a change. */
    private Map<String, Object> read(SchemeWriting writing) {
        try {
            return mapper.readValue(mapper.writeValueAsString(writing), Draft.MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scheme can be written as JSON", e);
        }
    }

    /** @throws DomainException 404 */
    @Transactional
    SchemeDraftResponse read(UUID id) {
        return shown(require(id));
    }

    /** Keeps what was written, however incomplete. @throws DomainException 404, 412, 428 */
    @Transactional
    SchemeDraftResponse write(UUID id, @Nullable String ifMatch, SchemeWriting writing) {
        Draft draft = lock(id, ifMatch);
        keep(draft, writing);
        return shown(draft);
    }

    /** @throws DomainException 404, 412, 428 */
    @Transactional
    void discard(UUID id, @Nullable String ifMatch) {
        Draft draft = lock(id, ifMatch);
        recorder.act(new Act(
                "scheme-draft",
                draft.id,
                "delete",
                null,
                null,
                null,
                writing(draft).slug()));
        draft.delete();
    }

    /** Makes it the version in force. @throws DomainException 400 with every problem, 401, 404, 412, 428 */
    @Transactional
    SchemeResponse open(UUID id, @Nullable String ifMatch) {
        Draft draft = lock(id, ifMatch);
        Scheme scheme = draft.schemeId == null ? null : Scheme.lock(draft.schemeId);
        SchemeWriting writing = writing(draft);
        List<Violation> problems = problems(writing, scheme);
        if (!problems.isEmpty())
            throw new DomainException(ProblemType.INCOMPLETE, "Something is missing or wrong: nothing was opened.")
                    .with(problems);
        freshSignIn.require();
        SchemeMoneyWriting money = writing.money();
        if (scheme == null) {
            scheme = new Scheme(
                    writing.slug(),
                    writing.project(),
                    money.currency(),
                    money.envelopeCents(),
                    money.mostBeneficiaries(),
                    desk.now());
            scheme.persist();
        } else scheme.resize(money.envelopeCents(), money.mostBeneficiaries());
        int number = next(scheme.id);
        new SchemeDesk.Version(scheme.id, number, desk.now(), writing.terms(), desk.now()).persistAndFlush();
        SchemeDesk.count(scheme, number, writing.events());
        recorder.act(new Act("scheme", scheme.id, "open", null, null, null, "version " + number));
        draft.delete();
        Scheme.flush();
        return schemes.read(scheme.slug);
    }

    /** What it would be if it were open. @throws DomainException 400 when the parts that judge have a problem, 404 */
    InForce asIfOpen(UUID id) {
        Draft draft = require(id);
        SchemeWriting writing = writing(draft);
        List<Violation> problems = writing.problemsOfJudging();
        if (!problems.isEmpty())
            throw new DomainException(
                            ProblemType.INCOMPLETE, "Amount, rules and window must be complete for a dry run.")
                    .with(problems);
        Scheme of = of(draft);
        return new InForce(
                of == null ? draft.id : of.id,
                of == null ? "" : of.slug,
                "",
                writing.money().mostBeneficiaries(),
                0,
                of == null ? 1 : next(of.id),
                desk.now(),
                writing.terms(),
                writing.events());
    }

    /** The envelope that it would have. */
    long envelope(UUID id) {
        return writing(require(id)).money().envelopeCents();
    }

    private static int next(UUID scheme) {
        return (int) SchemeDesk.Version.count("schemeId", scheme) + 1;
    }

    private static Draft require(UUID id) {
        return Draft.<Draft>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("draft of a scheme"));
    }

    private static Draft lock(UUID id, @Nullable String ifMatch) {
        Draft draft = Draft.<Draft>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("draft of a scheme"));
        Draft.getEntityManager().refresh(draft);
        Preconditions.require(ifMatch, draft.version);
        return draft;
    }

    private static @Nullable Scheme of(Draft draft) {
        return draft.schemeId == null ? null : Scheme.findById(draft.schemeId);
    }

    private SchemeWriting writing(Draft draft) {
        return mapper.convertValue(draft.writing, SchemeWriting.class);
    }

    private SchemeDraftResponse shown(Draft draft) {
        Draft.flush();
        Scheme of = of(draft);
        SchemeWriting writing = writing(draft);
        Map<UUID, Map<String, String>> titles = calendar.events(all(writing.events())).stream()
                .collect(Collectors.toMap(
                        PublicEvent::id, event -> event.texts().title(), (a, b) -> a, LinkedHashMap::new));
        return new SchemeDraftResponse(
                draft.id,
                draft.version,
                of == null ? null : of.slug,
                of == null ? 1 : next(of.id),
                writing,
                problems(writing, of),
                titles,
                of == null ? 0 : Claim.count("schemeId = ?1 and number is not null", of.id),
                draft.writtenName,
                draft.updatedAt);
    }

    private static List<UUID> all(SchemeEvents events) {
        List<UUID> all = new ArrayList<>(events.covered());
        all.addAll(events.counted());
        return all.stream().distinct().toList();
    }

    /** What is wrong in itself, and beside what is open already. @param of the scheme whose next version it is */
    private List<Violation> problems(SchemeWriting writing, @Nullable Scheme of) {
        List<Violation> problems = new ArrayList<>(writing.problems());
        SchemeMoneyWriting money = writing.money();
        if (of == null) {
            if (writing.slug() != null && Scheme.findBySlug(writing.slug()).isPresent())
                problems.add(violation("/slug", "Another scheme has this address.", Rule.SLUG_TAKEN));
        } else {
            fixed(problems, "/slug", of.slug, writing.slug());
            fixed(problems, "/project", of.project, writing.project());
            fixed(problems, "/money/currency", of.currency, money.currency());
            long cents = money.envelopeCents() == null ? Long.MAX_VALUE : money.envelopeCents();
            int most = money.mostBeneficiaries() == null ? Integer.MAX_VALUE : money.mostBeneficiaries();
            String small = "More is reserved and spent already.";
            if (!of.fits(cents, Integer.MAX_VALUE))
                problems.add(violation("/money/envelopeCents", small, Rule.BELOW_WHAT_IS_TAKEN));
            if (!of.fits(Long.MAX_VALUE, most))
                problems.add(violation("/money/mostBeneficiaries", small, Rule.BELOW_WHAT_IS_TAKEN));
        }
        List<UUID> known = new ArrayList<>(calendar.events(all(writing.events())).stream()
                .map(PublicEvent::id)
                .toList());
        // an event that was withdrawn after it was covered stays covered
        if (of != null) known.addAll(schemes.version(of.id, next(of.id) - 1).countedEvents());
        unknown(problems, "/events/covered", writing.events().covered(), known);
        unknown(problems, "/events/counted", writing.events().counted(), known);
        return problems;
    }

    private static void fixed(List<Violation> problems, String pointer, String open, @Nullable String written) {
        if (written != null && !written.isBlank() && !written.equals(open))
            problems.add(violation(pointer, "This stays as it is once the scheme is open.", Rule.FIXED_ONCE_OPEN));
    }

    private static void unknown(List<Violation> problems, String pointer, List<UUID> named, List<UUID> known) {
        if (!known.containsAll(named))
            problems.add(violation(pointer, "One of them is no public event.", Rule.EVENT_UNKNOWN));
    }

    private static Violation violation(String pointer, String message, Rule rule) {
        return new Violation(pointer, message, rule, null);
    }

    /** What was written so far. */
    @Entity(name = "SchemeDraft")
    @Table(name = "claim_scheme_draft")
    static class Draft extends BaseEntity {
        static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

        @Version
        int version;

        @Column(name = "updated_at")
        Instant updatedAt;

        @Column(name = "scheme_id")
        @Nullable
        UUID schemeId;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, Object> writing;

        @Column(name = "written_by")
        String writtenBy;

        @Column(name = "written_name")
        String writtenName;
    }
}
