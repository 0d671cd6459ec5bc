package eu.soga.events.duplicates;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventAct;
import eu.soga.events.EventAnnouncement;
import eu.soga.events.EventChangeType;
import eu.soga.events.EventChecks;
import eu.soga.events.EventChecks.CheckedEvent;
import eu.soga.events.EventJournal;
import eu.soga.events.EventJournal.Told;
import eu.soga.events.EventPublications;
import eu.soga.events.EventRequest;
import eu.soga.events.EventResponse;
import eu.soga.events.EventResponses;
import eu.soga.events.EventRevisions;
import eu.soga.events.EventStatus;
import eu.soga.events.ModerationTakes;
import eu.soga.events.ThreadMessage.Kind;
import eu.soga.events.ThreadMessage.Side;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merges two entries of one event, on a moderator's decision. A merge cannot be undone. */
@ApplicationScoped
class EventMerges {
    private final EventAccess access;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final EventPublications publications;
    private final ModerationTakes takes;
    private final EventJournal journal;
    private final EventResponses responses;
    private final Site site;
    private final Clock clock;

    EventMerges(
            EventAccess access,
            EventChecks checks,
            EventRevisions revisions,
            EventPublications publications,
            ModerationTakes takes,
            EventJournal journal,
            EventResponses responses,
            Site site,
            Clock clock) {
        this.access = access;
        this.checks = checks;
        this.revisions = revisions;
        this.publications = publications;
        this.takes = takes;
        this.journal = journal;
        this.responses = responses;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Merges one event into another and returns the other.
     *
     * @throws DomainException 400, 403, 404, 409, 410, 412, 428
     */
    @Transactional
    EventResponse merge(UUID id, @Nullable String ifMatch, MergeRequest request) {
        Event.lock(List.of(id, request.into()));
        Event loser = access.openVersion(id, EventAct.MERGE, ifMatch);
        Event winner = winner(request.into(), loser);
        requireMovable(loser, winner);
        boolean organiserKept = Boolean.TRUE.equals(request.keepOrganiser()) && winner.invite(loser.organisation);
        List<String> kept = Objects.requireNonNullElse(request.keep(), List.of());
        CheckedEvent text = kept.isEmpty() ? null : checks.check(united(winner, loser, kept), winner);

        winner.provenance = UnitedProvenance.of(winner, loser, kept, clock.instant());
        remember(loser, winner);
        EventStatus before = loser.status();
        loser.mergeInto(winner, clock.instant());
        takes.release(id);
        Told told = journal.did(loser, EventAct.MERGE, before, request.note()).said(Side.MODERATION, Kind.MESSAGE);
        if (before.isPublic()) told.changed(EventChangeType.MERGED);
        moveParts(loser, winner);
        publications.enrich(winner, text, EventAct.MERGE, request.note());
        told.announced(new EventAnnouncement.Merged(
                EventAnnouncement.Facts.of(loser), EventAnnouncement.Facts.of(winner), organiserKept, request.note()));
        Event.flush();
        return responses.of(winner);
    }

    private Event winner(UUID into, Event loser) {
        Event winner = Event.<Event>findByIdOptional(into)
                .filter(event -> event.isLive() && !event.equals(loser))
                .orElseThrow(() -> DomainException.invalid(
                        "/into", "Name another event that is in the calendar and not cancelled."));
        if (access.standing(winner).organises()) throw EventAct.Refusal.OWN_ORGANISATION.problem(EventAct.MERGE);
        return winner;
    }

    private EventRequest united(Event winner, Event loser, List<String> keep) {
        return revisions.read(
                MergedText.of(revisions.json(EventRequest.of(winner)), revisions.json(EventRequest.of(loser)), keep));
    }

    /** Stores the loser's external id, UID and address as names of the winner, so that they lead to it. */
    private void remember(Event loser, Event winner) {
        EventSource.hand(loser.id, winner);
        EventSource name = new EventSource(winner, loser.organisation, clock.instant());
        name.externalId = loser.externalId;
        name.url = site.publicUrl() + "/events/" + loser.slug;
        name.uid = loser.id + "@" + URI.create(site.publicUrl()).getHost();
        name.persist();
    }

    /**
     * @throws DomainException 409 when one is part of the other, or the parts would be nested too deeply
     */
    private static void requireMovable(Event from, Event to) {
        List<UUID> above = Event.withAncestors(to.id);
        if (above.contains(from.id) || Event.withAncestors(from.id).contains(to.id))
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "One of the two is part of the other.");
        if (above.size() + Event.height(from.id) - 1 > Event.DEEPEST)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "Its parts would be part of one another on more than " + Event.DEEPEST + " levels.");
    }

    /** Makes the parts of one event parts of the other. */
    private void moveParts(Event from, Event to) {
        List<Event> parts = Event.list("parent.id = ?1 order by id", from.id);
        for (Event part : parts) {
            part.parent = to;
            part.updatedAt = clock.instant();
            if (part.status().isPublic()) journal.changed(part);
        }
    }
}
