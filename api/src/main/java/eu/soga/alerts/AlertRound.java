package eu.soga.alerts;

import eu.soga.shared.DomainEvents;
import eu.soga.shared.changes.Changes;
import eu.soga.shared.security.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Runs one saved search. Its mail, the list of events it has reported, and its position are written in one transaction:
 * after a crash all of them exist, or none.
 */
@ApplicationScoped
class AlertRound {
    /** How many events one mail names. */
    static final int NAMED = 50;

    private final AlertNews news;
    private final AlertTold told;
    private final AlertSelection selection;
    private final Changes changes;
    private final DomainEvents events;
    private final WatchedInWords words;
    private final Clock clock;

    AlertRound(
            AlertNews news,
            AlertTold told,
            AlertSelection selection,
            Changes changes,
            DomainEvents events,
            WatchedInWords words,
            Clock clock) {
        this.news = news;
        this.told = told;
        this.selection = selection;
        this.changes = changes;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    /** Returns the ids of the searches that must run now. */
    @Transactional
    List<UUID> due() {
        return SavedSearch.due(news.last(), clock.instant());
    }

    /** Writes a mail if there is news. Does nothing when another instance is running this search or has just run it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look(UUID searchId) {
        Instant now = clock.instant();
        SavedSearch.lock(searchId).filter(search -> search.isDue(now)).ifPresent(search -> {
            long upTo = changes.last();
            Map<UUID, Boolean> happened = news.between(search.position(), upTo);
            List<Finding> findings = happened.isEmpty() ? List.of() : selection.of(search, happened);
            if (!findings.isEmpty()) tell(search, findings, now);
            SavedSearch.lookedAt(search.id, upTo, now);
        });
    }

    private void tell(SavedSearch search, List<Finding> findings, Instant now) {
        told.keep(search.id, findings.stream().collect(Collectors.toMap(Finding::eventId, Finding::sequence)), now);
        LinkToken token = SavedSearchLink.issue(search, SavedSearchLink.Purpose.MANAGE, false, now);
        events.announce(new AlertFound(
                search.id,
                search.email,
                search.language(),
                words.of(search.filter().filter(), search.language()),
                search.filterText(),
                search.frequency(),
                findings.stream().limit(NAMED).map(Finding::item).toList(),
                Math.max(0, findings.size() - NAMED),
                token.text()));
    }
}
