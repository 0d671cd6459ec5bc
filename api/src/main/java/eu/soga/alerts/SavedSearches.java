package eu.soga.alerts;

import eu.soga.shared.DomainEvents;
import eu.soga.shared.changes.Changes;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.FormTokens;
import eu.soga.shared.security.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Creates saved searches. The answer never reveals whether an address is known. */
@ApplicationScoped
class SavedSearches {
    private final FormTokens forms;
    private final AlertsConfig config;
    private final Changes changes;
    private final DomainEvents events;
    private final CurrentUser user;
    private final EntityManager entities;
    private final WatchedInWords words;
    private final Clock clock;

    SavedSearches(
            FormTokens forms,
            AlertsConfig config,
            Changes changes,
            DomainEvents events,
            CurrentUser user,
            EntityManager entities,
            WatchedInWords words,
            Clock clock) {
        this.forms = forms;
        this.config = config;
        this.changes = changes;
        this.events = events;
        this.user = user;
        this.entities = entities;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Saves a search and asks the owner of the address by mail. The verified address of the caller's account needs
     * no mail.
     *
     * @throws DomainException 400 for faults of the form token or of the filter
     */
    @Transactional
    SavedSearchAskedResponse ask(SavedSearchRequest request) {
        SavedFilter filter = SavedFilter.of(request.filter());
        if (user.isAnonymous()) forms.require(request.formToken());
        if (request.isFromMachine()) return SavedSearchAskedResponse.TO_CONFIRM;
        oneAtATime(request.email());
        boolean own = user.verifiedEmail().filter(request.email()::equals).isPresent();
        if (!own && hasMailsEnough(request.email())) return SavedSearchAskedResponse.TO_CONFIRM;
        SavedSearch search = SavedSearch.findSame(request.email(), filter).orElse(null);
        if (search == null && SavedSearch.countOf(request.email()) >= config.searches()) return full(own);
        if (search == null) search = new SavedSearch(request.email(), filter, changes.last(), clock.instant());
        if (own || !search.isConfirmed()) search.tell(request.frequency(), request.language());
        if (own) search.confirm(changes.last(), clock.instant());
        if (own) search.resume(changes.last(), clock.instant());
        search.persist();
        LinkToken token = SavedSearchLink.issue(search, SavedSearchLink.Purpose.MANAGE, !own, clock.instant());
        if (own) return new SavedSearchAskedResponse(SavedSearchState.ACTIVE, token.text());
        events.announce(new SavedSearchAsked(
                search.id,
                search.email,
                search.language(),
                words.of(filter.filter(), search.language()),
                search.frequency(),
                token.text()));
        return SavedSearchAskedResponse.TO_CONFIRM;
    }

    private boolean hasMailsEnough(String email) {
        return SavedSearchLink.askedSince(email, clock.instant().minus(Duration.ofDays(1))) >= config.mailsPerDay();
    }

    private SavedSearchAskedResponse full(boolean own) {
        if (own)
            throw DomainException.invalid(
                    "/email", "This address has " + config.searches() + " alerts already. End one of them first.");
        return SavedSearchAskedResponse.TO_CONFIRM;
    }

    /** Locks the address, so that two requests at once cannot exceed its quota. */
    private void oneAtATime(String email) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", "saved-search " + email)
                .getSingleResult();
    }
}
