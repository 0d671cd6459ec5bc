package eu.soga.events.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.soga.events.search.EventVocabulary.Understood;
import eu.soga.shared.kept.PublicState;
import eu.soga.shared.kept.PublicState.Moment;
import eu.soga.shared.kept.PublicState.Span;
import eu.soga.shared.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Keeps the number of matches of each filter for as long as nothing public changes, because every page of every order
 * shows it and counting costs more than finding the rows of a page.
 */
@ApplicationScoped
class KeptCounts {
    private static final int MOST = 20_000;

    private final PublicState state;
    private final Cache<Question, Count> counts =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    KeptCounts(PublicState state) {
        this.state = state;
    }

    private record Question(EventFilter filter, Understood understood) {}

    private record Count(Page.Total total, Span span) {}

    /**
     * Returns the number of matches if it is known and still true.
     *
     * @param filter as the reader asked, without the present time
     */
    Optional<Page.Total> known(EventFilter filter, Understood understood) {
        Count known = counts.getIfPresent(new Question(filter, understood));
        return known != null && state.holds(known.span) ? Optional.of(known.total) : Optional.empty();
    }

    /**
     * Keeps this number.
     *
     * @param before the state before the time of the search was read
     */
    void keep(EventFilter filter, Understood understood, Optional<Moment> before, Page.Total total) {
        before.ifPresent(
                moment -> counts.put(new Question(filter, understood), new Count(total, state.spanOf(moment))));
    }
}
