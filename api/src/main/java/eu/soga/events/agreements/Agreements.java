package eu.soga.events.agreements;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventAct;
import eu.soga.events.EventAnnouncement;
import eu.soga.events.EventAnnouncement.Facts;
import eu.soga.events.EventChangeType;
import eu.soga.events.EventJournal;
import eu.soga.events.EventResponse.EventRef;
import eu.soga.events.agreements.Agreement.Answer;
import eu.soga.events.agreements.Agreement.State;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.Representation;
import eu.soga.organisations.Representative;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks the organisations that an event names, when it is in the calendar and not before, and takes their answers.
 *
 * <p>Nobody is asked who has said it already: an organisation that the author of the event or of its edit represents;
 * a programme, when an edition lead or administrator puts the event under it; who listed the same event before a merge.
 * An organisation that nobody represents
 * here cannot answer: a moderator without a part in the event answers for it, in the list or by publishing.
 */
@ApplicationScoped
class Agreements {
    private static final String LIST = "agreements to answer";

    private static final String ROWS = """
            SELECT a.id, a.state, a.created_at, a.answered_at,
                e.id AS event_id, e.slug AS event_slug, e.title AS event_title,
                o.id AS organisation_id, o.slug AS organisation_slug, o.name AS organisation_name,
                w.id AS writer_id, w.slug AS writer_slug, w.name AS writer_name,
                p.id AS programme_id, p.slug AS programme_slug, p.title AS programme_title
            """;

    /** What is named today in a public event; an answer about anything else is of no use. */
    private static final String NAMED = """
            FROM event_agreement a JOIN event e ON e.id = a.event_id JOIN organisation o ON o.id = a.organisation_id
            JOIN organisation w ON w.id = e.organisation_id LEFT JOIN event p ON p.id = a.parent_id
            WHERE (a.parent_id = e.parent_id OR a.parent_id IS NULL AND EXISTS (SELECT FROM event_co_organiser c
                WHERE c.event_id = e.id AND c.organisation_id = a.organisation_id))
            """;

    private static final String TO_ANSWER = """
             AND a.state = 'ASKED' AND e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')
             AND (a.organisation_id = ANY(?)
                OR ? AND NOT EXISTS (SELECT FROM representative r WHERE r.organisation_id = a.organisation_id))
            """;

    private final EventAccess access;
    private final Representation representation;
    private final EventJournal journal;
    private final ReadRows rows;
    private final CurrentUser user;
    private final Clock clock;

    Agreements(
            EventAccess access,
            Representation representation,
            EventJournal journal,
            ReadRows rows,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.representation = representation;
        this.journal = journal;
        this.rows = rows;
        this.user = user;
        this.clock = clock;
    }

    /**
     * An organisation that an event of another one names, and its answer.
     *
     * @param organisation the organisation that is named
     * @param by the organisation whose event it is
     * @param programme the programme of the named organisation that the event was put under; null for a co-organiser
     */
    @Schema(name = "EventAgreement")
    record AgreementResponse(
            UUID id,
            EventRef event,
            OrganisationRef organisation,
            OrganisationRef by,
            @Nullable EventRef programme,
            State state,
            Instant askedAt,
            @Nullable Instant answeredAt) {}

    // --- asking

    void published(@Observes EventAnnouncement.Published published) {
        ask(published);
    }

    void changed(@Observes EventAnnouncement.Changed changed) {
        ask(changed);
    }

    /** The parts of the event that was merged are in the programme of the other one now. */
    void merged(@Observes EventAnnouncement.Merged merged) {
        Event.<Event>list("parent.id = ?1 order by id", merged.winner().eventId()).stream()
                .filter(part -> part.status().isPublic())
                .forEach(part -> ask(part));
    }

    private void ask(EventAnnouncement announcement) {
        Event.<Event>findByIdOptional(announcement.event().eventId()).ifPresent(this::ask);
    }

    private void ask(Event event) {
        List<Agreement> known = Agreement.of(event);
        Stream.concat(
                        event.coOrganisations.stream().map(other -> given(known, event, other, null)),
                        Stream.ofNullable(event.parent)
                                .filter(whole -> !whole.organisation.equals(event.organisation))
                                .map(whole -> given(known, event, whole.organisation, whole)))
                .filter(one -> one.state() == State.ASKED)
                .forEach(one -> {
                    if (hasSaid(one)) one.answer(State.AGREED, user.requireSubject(), clock.instant());
                    else if (!known.contains(one))
                        journal.announce(new EventAnnouncement.PartAsked(
                                Facts.of(event),
                                one.organisation.id,
                                one.programme == null ? null : one.programme.title));
                });
    }

    /** Returns the answer about this role among those that are known, else a new question. */
    private Agreement given(List<Agreement> known, Event event, Organisation organisation, @Nullable Event programme) {
        return known.stream()
                .filter(one -> one.isAbout(organisation, programme))
                .findFirst()
                .orElseGet(() -> {
                    var asked = new Agreement(event, organisation, programme, clock.instant());
                    asked.persist();
                    return asked;
                });
    }

    private boolean hasSaid(Agreement asked) {
        UUID organisation = asked.organisation.id;
        return representation.of(organisation).isPresent()
                || Representative.find(organisation, asked.event.createdBy).isPresent()
                || asked.programme != null && user.hasRole(Roles.EDITION_LEAD, Roles.ADMIN)
                || hasListedTheSame(asked)
                || speaksForTheAbsent(asked);
    }

    /**
     * True after a merge: the organisation had listed this event itself; or the event was in the programme of an entry
     * that was merged into this programme.
     */
    private static boolean hasListedTheSame(Agreement asked) {
        if (asked.programme == null)
            return Event.count("mergedInto = ?1 and organisation = ?2", asked.event.id, asked.organisation) > 0;
        UUID programme = asked.programme.id;
        return Event.count("mergedInto = ?1 and organisation = ?2", programme, asked.event.organisation) > 0
                || Agreement.count(
                                "event = ?1 and state = ?2 and programme.mergedInto = ?3",
                                asked.event,
                                State.AGREED,
                                programme)
                        > 0;
    }

    /** True for a moderator without a part in the event, when nobody represents the organisation. */
    private boolean speaksForTheAbsent(Agreement asked) {
        return access.moderates()
                && Representative.count("organisation", asked.organisation) == 0
                && !access.standing(asked.event).organises();
    }

    // --- answering

    /** What the caller may answer, the oldest first. @throws DomainException 400 for a cursor of another list */
    @Transactional
    Page<AgreementResponse> waiting(@Nullable String cursor, int size) {
        TimeCursor after = TimeCursor.read(cursor, LIST);
        var mine = representation.organisationIds();
        List<AgreementResponse> found = rows.list(
                "agreement",
                ROWS + NAMED + TO_ANSWER + " AND (a.created_at, a.id) > (?, ?) ORDER BY a.created_at, a.id LIMIT ?",
                Agreements::response,
                mine,
                access.moderates(),
                after == null ? Instant.EPOCH : after.at(),
                after == null ? new UUID(0, 0) : after.id(),
                size + 1);
        List<AgreementResponse> page = found.subList(0, Math.min(size, found.size()));
        long all = rows.all(
                        "SELECT CAST(count(*) AS integer) AS n " + NAMED + TO_ANSWER,
                        row -> row.number("n"),
                        mine,
                        access.moderates())
                .getFirst();
        return Page.of(
                page,
                Page.Total.exact(all),
                found.size() > size
                        ? new TimeCursor(
                                        page.getLast().askedAt(), page.getLast().id())
                                .write(LIST)
                        : null);
    }

    /** What the organisations named by one event answered; for people who may see it before publication. */
    @Transactional
    List<AgreementResponse> of(UUID event) {
        access.insider(event);
        return rows.list(
                "agreement", ROWS + NAMED + " AND e.id = ? ORDER BY a.created_at, a.id", Agreements::response, event);
    }

    /**
     * Takes the answer of an organisation, also instead of an earlier one.
     *
     * @throws DomainException 404 for an organisation that the caller may not answer for, 409 when the event names it
     *     no longer
     */
    @Transactional
    AgreementResponse answer(UUID id, Answer answer) {
        Agreement asked = Agreement.<Agreement>findByIdOptional(id)
                .filter(one -> representation.of(one.organisation.id).isPresent() || speaksForTheAbsent(one))
                .orElseThrow(() -> DomainException.notFound("question that you may answer"));
        Event event = Event.findForChange(asked.event.id).orElseThrow(() -> DomainException.notFound("event"));
        if (!asked.isNamed() || !event.status().isPublic())
            throw EventAct.Refusal.NOTHING_TO_DECIDE.problem(EventAct.EDIT);
        if (asked.state() != answer.state) {
            asked.answer(answer.state, user.requireSubject(), clock.instant());
            event.updatedAt = clock.instant();
            journal.did(event, answer, null, null, null, null).changed(EventChangeType.CHANGED);
            if (answer == Answer.DECLINE)
                journal.announce(new EventAnnouncement.PartDeclined(Facts.of(event), asked.organisation.name));
            Event.flush();
        }
        return rows.list("agreement", ROWS + NAMED + " AND a.id = ?", Agreements::response, id)
                .getFirst();
    }

    private static AgreementResponse response(Row row) {
        UUID programme = row.uuid("programme_id");
        return new AgreementResponse(
                row.uuid("id"),
                new EventRef(row.uuid("event_id"), row.text("event_slug"), row.languages("event_title")),
                organisation(row, "organisation"),
                organisation(row, "writer"),
                programme == null
                        ? null
                        : new EventRef(programme, row.text("programme_slug"), row.languages("programme_title")),
                row.constant("state", State.class),
                row.instant("created_at"),
                row.instant("answered_at"));
    }

    private static OrganisationRef organisation(Row row, String which) {
        return new OrganisationRef(row.uuid(which + "_id"), row.text(which + "_slug"), row.text(which + "_name"));
    }
}
