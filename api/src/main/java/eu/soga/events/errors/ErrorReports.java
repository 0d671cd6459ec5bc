package eu.soga.events.errors;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventAct;
import eu.soga.events.EventAnnouncement;
import eu.soga.events.EventAnnouncement.Facts;
import eu.soga.events.EventAnnouncement.Mistake;
import eu.soga.events.EventJournal;
import eu.soga.events.EventResponse.EventRef;
import eu.soga.events.errors.ErrorReport.Answer;
import eu.soga.events.errors.ErrorReport.State;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.FormTokens;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.TimeCursor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports of errors from anyone, shows them to who can mend the event, and tells the reporter what came of it.
 *
 * <p>They are for the representatives of the event's organisation; for moderators too when it has none, or when nobody
 * answered within three days. No address is confirmed, so the mails are few: three a day about one event, and answers
 * to three reports a day for one address.
 */
@ApplicationScoped
class ErrorReports {
    /** How many reports of one event may wait for an answer. */
    static final int MOST_OPEN = 20;

    /** Mails about one event, and reports of one address, in 24 hours. */
    static final int MAILS_A_DAY = 3;

    static final Duration FOR_ORGANISATION_ALONE = Duration.ofDays(3);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String LIST = "error reports";

    private static final String ROWS = """
            SELECT r.id, r.mistake, r.words, r.state, r.created_at, r.email IS NOT NULL AS answer_wanted,
                e.id AS event_id, e.slug AS event_slug, e.title AS event_title,
                o.id AS organisation_id, o.slug AS organisation_slug, o.name AS organisation_name
            """;

    private static final String ALL =
            "FROM event_error_report r JOIN event e ON e.id = r.event_id JOIN organisation o ON o.id = e.organisation_id";

    private static final String WAITING = """
             WHERE r.state = 'OPEN' AND e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')
             AND (e.organisation_id = ANY(?) OR ? AND (r.created_at <= ?
                OR NOT EXISTS (SELECT FROM representative s WHERE s.organisation_id = e.organisation_id)))
            """;

    private final EventAccess access;
    private final Representation representation;
    private final EventJournal journal;
    private final FormTokens forms;
    private final ReadRows rows;
    private final CurrentUser user;
    private final Clock clock;

    ErrorReports(
            EventAccess access,
            Representation representation,
            EventJournal journal,
            FormTokens forms,
            ReadRows rows,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.representation = representation;
        this.journal = journal;
        this.forms = forms;
        this.rows = rows;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A report, without the address of its author.
     *
     * @param answerWanted true when its author left an address and is told what came of it
     */
    @Schema(name = "EventErrorReport")
    record ErrorReportResponse(
            UUID id,
            EventRef event,
            OrganisationRef organisation,
            Mistake mistake,
            String words,
            State state,
            Instant reportedAt,
            boolean answerWanted) {}

    /**
     * Takes a report.
     *
     * @throws DomainException 400 for faults of the form token, 404 unless the event is public, 429 when enough reports
     *     of it wait
     */
    @Transactional
    void report(UUID id, ErrorReportRequest request) {
        if (user.isAnonymous()) forms.require(request.formToken());
        Event event = Event.findForChange(id)
                .filter(found -> found.status().isPublic())
                .orElseThrow(() -> DomainException.notFound("event"));
        if (request.isFromMachine()) return;
        if (ErrorReport.openOf(event) >= MOST_OPEN)
            throw new DomainException(
                    ProblemType.TOO_MANY_REQUESTS,
                    MOST_OPEN + " reports about this event wait for an answer. Whoever can mend it has been told.");
        Instant now = clock.instant();
        String email = request.email();
        boolean answerable = email != null && ErrorReport.countSince(email, now.minus(DAY)) < MAILS_A_DAY;
        boolean told = ErrorReport.countSince(event, now.minus(DAY)) < MAILS_A_DAY;
        new ErrorReport(
                        event,
                        request.mistake(),
                        request.words().strip(),
                        answerable ? email : null,
                        request.language(),
                        now)
                .persist();
        if (told)
            journal.announce(new EventAnnouncement.ErrorReported(
                    Facts.of(event), request.mistake(), request.words().strip()));
    }

    /** What the caller may answer, the oldest first. @throws DomainException 400 for a cursor of another list */
    @Transactional
    Page<ErrorReportResponse> waiting(@Nullable String cursor, int size) {
        TimeCursor after = TimeCursor.read(cursor, LIST);
        var mine = representation.organisationIds();
        Instant overdue = clock.instant().minus(FOR_ORGANISATION_ALONE);
        List<ErrorReportResponse> found = rows.list(
                "error report",
                ROWS + ALL + WAITING + " AND (r.created_at, r.id) > (?, ?) ORDER BY r.created_at, r.id LIMIT ?",
                ErrorReports::response,
                mine,
                access.moderates(),
                overdue,
                after == null ? Instant.EPOCH : after.at(),
                after == null ? new UUID(0, 0) : after.id(),
                size + 1);
        List<ErrorReportResponse> page = found.subList(0, Math.min(size, found.size()));
        long all = rows.all(
                        "SELECT CAST(count(*) AS integer) AS n " + ALL + WAITING,
                        row -> row.number("n"),
                        mine,
                        access.moderates(),
                        overdue)
                .getFirst();
        return Page.of(
                page,
                Page.Total.exact(all),
                found.size() > size
                        ? new TimeCursor(
                                        page.getLast().reportedAt(),
                                        page.getLast().id())
                                .write(LIST)
                        : null);
    }

    /**
     * Takes the answer to a report, and tells its author.
     *
     * @throws DomainException 404 for an event that the caller may not mend, 409 when it has another answer
     */
    @Transactional
    ErrorReportResponse answer(UUID id, Answer answer, @Nullable String message) {
        ErrorReport report = ErrorReport.findForChange(id)
                .filter(one -> access.moderates()
                        || representation.of(one.event.organisation.id).isPresent())
                .orElseThrow(() -> DomainException.notFound("report that you may answer"));
        if (report.state() == State.OPEN) {
            report.answer(answer, user.requireSubject(), clock.instant());
            journal.did(report.event, answer, null, null, null, message);
            if (report.email != null)
                journal.announce(new EventAnnouncement.ErrorAnswered(
                        Facts.of(report.event), report.email, report.language, answer == Answer.MEND_ERROR, message));
            Event.flush();
        } else if (report.state() != answer.state) throw EventAct.Refusal.NOTHING_TO_DECIDE.problem(EventAct.EDIT);
        return rows.list("error report", ROWS + ALL + " WHERE r.id = ?", ErrorReports::response, id)
                .getFirst();
    }

    void merged(@Observes EventAnnouncement.Merged merged) {
        ErrorReport.move(merged.loser().eventId(), merged.winner().eventId());
    }

    /** Deletes, every hour, addresses a day after the answer, and reports after a year. */
    @Scheduled(cron = "0 25 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        Instant now = clock.instant();
        ErrorReport.forget(now.minus(DAY), now.minus(KEPT));
    }

    private static ErrorReportResponse response(Row row) {
        return new ErrorReportResponse(
                row.uuid("id"),
                new EventRef(row.uuid("event_id"), row.text("event_slug"), row.languages("event_title")),
                new OrganisationRef(
                        row.uuid("organisation_id"), row.text("organisation_slug"), row.text("organisation_name")),
                row.constant("mistake", Mistake.class),
                row.text("words"),
                row.constant("state", State.class),
                row.instant("created_at"),
                row.flag("answer_wanted"));
    }
}
