package eu.soga.shared.changes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.EventFixtures;
import eu.soga.testing.Mirror;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.RandomEdits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whoever follows the log holds what we publish, whatever happened meanwhile. */
@QuarkusTest
class MirrorTest {
    private final Changes changes;

    @Inject
    MirrorTest(Changes changes) {
        this.changes = changes;
    }

    @RepeatedTest(5)
    void holds_byte_by_byte_what_is_published(RepetitionInfo repetition) throws Exception {
        RandomEdits edits = RandomEdits.begin();
        Mirror early = new Mirror().catchUp(7);

        var over = new AtomicBoolean();
        CompletableFuture<List<Long>> watched = CompletableFuture.supplyAsync(() -> watch(over));
        edits.run(repetition.getCurrentRepetition(), 4, 20);
        over.set(true);

        assertThat(watched.get(120, SECONDS))
                .isEqualTo(LongStream.rangeClosed(1, changes.last()).boxed().toList());
        assertThat(early.catchUp(13).held()).isEqualTo(Mirror.published());
        assertThat(new Mirror().catchUp(1000).held()).isEqualTo(early.held());
    }

    @Test
    void drops_what_is_gone_from_its_address() {
        UUID loser = EventFixtures.published(OrganisationFixtures.listed()).id;
        UUID winner = EventFixtures.published(OrganisationFixtures.listed()).id;
        Mirror mirror = new Mirror().catchUp(10);
        assertThat(mirror.held()).containsKey("/api/v1/events/" + loser);

        RandomEdits.merge(loser, winner).then().statusCode(200);

        assertThat(mirror.catchUp(10).held())
                .doesNotContainKey("/api/v1/events/" + loser)
                .isEqualTo(Mirror.published());
    }

    /** Reads while others write, without waiting for anyone, and once more when they are done. */
    private List<Long> watch(AtomicBoolean over) {
        List<Long> seen = new ArrayList<>();
        boolean last;
        do {
            last = over.get();
            Changes.Slice slice = changes.after(seen.isEmpty() ? 0 : seen.getLast(), List.of(), 50);
            slice.changes().forEach(change -> seen.add(change.id()));
            last = last && !slice.more();
        } while (!last);
        return seen;
    }
}
