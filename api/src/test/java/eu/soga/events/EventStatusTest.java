package eu.soga.events;

import static eu.soga.events.EventStatus.CANCELLED;
import static eu.soga.events.EventStatus.CHANGES_REQUESTED;
import static eu.soga.events.EventStatus.DRAFT;
import static eu.soga.events.EventStatus.POSTPONED;
import static eu.soga.events.EventStatus.PUBLISHED;
import static eu.soga.events.EventStatus.REFUSED;
import static eu.soga.events.EventStatus.SUBMITTED;
import static eu.soga.events.EventStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventStatusTest {
    private static final Map<EventStatus, Set<EventStatus>> NEXT = Map.of(
            DRAFT, Set.of(SUBMITTED, PUBLISHED, WITHDRAWN),
            SUBMITTED, Set.of(PUBLISHED, CHANGES_REQUESTED, REFUSED, WITHDRAWN),
            CHANGES_REQUESTED, Set.of(SUBMITTED, PUBLISHED, WITHDRAWN),
            PUBLISHED, Set.of(CANCELLED, POSTPONED),
            POSTPONED, Set.of(PUBLISHED, CANCELLED),
            REFUSED, Set.of(SUBMITTED),
            CANCELLED, Set.of(),
            WITHDRAWN, Set.of());

    @ParameterizedTest
    @EnumSource
    void leads_only_to_the_states_of_the_domain(EventStatus status) {
        assertThat(Arrays.stream(EventStatus.values()).filter(status::canBecome))
                .containsExactlyInAnyOrderElementsOf(NEXT.get(status));
    }

    @Test
    void shows_to_everyone_what_was_once_published() {
        assertThat(Arrays.stream(EventStatus.values()).filter(EventStatus::isPublic))
                .containsExactly(PUBLISHED, CANCELLED, POSTPONED);
    }
}
