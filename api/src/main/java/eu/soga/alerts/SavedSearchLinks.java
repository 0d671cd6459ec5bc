package eu.soga.alerts;

import eu.soga.alerts.SavedSearchLink.Purpose;
import eu.soga.shared.DomainEvents;
import eu.soga.shared.changes.Changes;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.LinkToken;
import eu.soga.shared.web.Preconditions;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Confirms, changes and deletes saved searches for the holder of a link. */
@ApplicationScoped
class SavedSearchLinks {
    private final Changes changes;
    private final DomainEvents events;
    private final Site site;
    private final WatchedInWords words;
    private final Clock clock;

    SavedSearchLinks(Changes changes, DomainEvents events, Site site, WatchedInWords words, Clock clock) {
        this.words = words;
        this.changes = changes;
        this.events = events;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @throws DomainException 404; 410 when the search was not confirmed in time
     */
    @Transactional
    SavedSearchResponse read(String token) {
        return response(manage(token));
    }

    /**
     * Confirms the search, which starts its mails. Repeating the call changes nothing.
     *
     * @throws DomainException 404; 410 when the time for confirming is over
     */
    @Transactional
    SavedSearchResponse confirm(String token) {
        SavedSearchLink link = manage(token);
        link.search.confirm(changes.last(), clock.instant());
        SavedSearch.flush();
        return response(link);
    }

    /**
     * @throws DomainException 400; 404; 409 when the search is not confirmed or the same search exists; 410; 412;
     *     428
     */
    @Transactional
    SavedSearchResponse change(String token, @Nullable String ifMatch, SavedSearchChangeRequest request) {
        SavedSearchLink link = manage(token);
        SavedSearch search = link.search;
        Preconditions.require(ifMatch, search.version);
        search.requireConfirmed();
        SavedFilter filter = SavedFilter.of(request.filter());
        if (SavedSearch.findSame(search.email, filter)
                .filter(other -> !other.equals(search))
                .isPresent())
            throw new DomainException(ProblemType.DUPLICATE, "There is an alert for this search already.");
        search.watch(filter);
        search.tell(request.frequency(), request.language());
        if (request.paused()) search.pause();
        else search.resume(changes.last(), clock.instant());
        SavedSearch.flush();
        return response(link);
    }

    /** Deletes the search, its address and its mails. Repeating the call succeeds. */
    @Transactional
    void end(String token) {
        SavedSearchLink.find(token, Purpose.MANAGE).ifPresent(link -> {
            events.announce(new SavedSearchEnded(link.search.id));
            link.search.end();
        });
    }

    /**
     * Gives the search a private calendar; an earlier calendar address stops working.
     *
     * @throws DomainException 404, 409, 410
     */
    @Transactional
    PrivateFeedResponse newFeed(String token) {
        SavedSearch search = manage(token).search;
        search.requireConfirmed();
        SavedSearchLink.revokeFeed(search.id);
        LinkToken feed = SavedSearchLink.issue(search, Purpose.FEED, false, clock.instant());
        return new PrivateFeedResponse(site.publicUrl() + "/api/v1/saved-searches/" + feed.text() + ".ics");
    }

    /** @throws DomainException 404 */
    @Transactional
    void endFeed(String token) {
        SavedSearchLink.revokeFeed(manage(token).search.id);
    }

    /** Returns the path of the public calendar that a private address leads to. @throws DomainException 404 */
    @Transactional
    String calendar(String feedToken) {
        SavedSearch search = SavedSearchLink.find(feedToken, Purpose.FEED)
                .orElseThrow(() -> DomainException.notFound("calendar"))
                .search;
        String filter = search.filterText();
        return "/api/v1/events.ics?" + (filter.isEmpty() ? "" : filter + "&") + "lang=" + search.language();
    }

    private SavedSearchLink manage(String token) {
        SavedSearchLink link =
                SavedSearchLink.find(token, Purpose.MANAGE).orElseThrow(() -> DomainException.notFound("alert"));
        if (link.isOver(clock.instant()))
            throw new DomainException(ProblemType.EXPIRED, "This alert was not confirmed in time. Ask for it again.");
        return link;
    }

    private SavedSearchResponse response(SavedSearchLink link) {
        return SavedSearchResponse.from(
                link,
                words.town(link.search.filter().filter()).orElse(null),
                SavedSearchLink.count("search = ?1 and purpose = ?2", link.search, Purpose.FEED) > 0);
    }
}
