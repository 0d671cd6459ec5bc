package eu.soga.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.events.EventChangeType;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.changes.Changes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An act says in any order what happened; the logs are written in one. */
@QuarkusTest
class RecorderTest {
    private final Room room;
    private final Ear ear;
    private final Recorder recorder;
    private final Changes changes;

    @Inject
    RecorderTest(Room room, Ear ear, Recorder recorder, Changes changes) {
        this.room = room;
        this.ear = ear;
        this.recorder = recorder;
        this.changes = changes;
    }

    /** Something happened in a room of this test. */
    record Happened(UUID id, boolean refused) {}

    /** Acts as rooms do. */
    @ApplicationScoped
    static class Room {
        private final Recorder recorder;
        private int version;

        @Inject
        Room(Recorder recorder) {
            this.recorder = recorder;
        }

        @Transactional
        void act(UUID id, boolean refused) {
            version = 1;
            recorder.announce(new Happened(id, refused));
            recorder.change(EventChangeType.CHANGED, () -> List.of(new Subject("/tests/" + id, version)));
            recorder.act(new Act("test", id, "first", null, null, null, null));
            version = 2;
        }
    }

    /** Hears, records in its turn, and may refuse. */
    @ApplicationScoped
    static class Ear {
        private final Recorder recorder;
        private final Changes changes;
        final List<Long> heardAt = new ArrayList<>();

        @Inject
        Ear(Recorder recorder, Changes changes) {
            this.recorder = recorder;
            this.changes = changes;
        }

        void happened(@Observes Happened happened) {
            heardAt.add(changes.last());
            if (happened.refused()) throw new IllegalStateException("the observer refuses");
            recorder.act(new Act("test", happened.id(), "then", null, null, null, null));
        }

        List<Long> heard() {
            return heardAt;
        }
    }

    @BeforeEach
    void forget() {
        ear.heard().clear();
    }

    private static List<String> acts(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.about("test", id).stream()
                        .map(entry -> entry.action)
                        .toList());
    }

    @Test
    void what_happened_is_written_when_the_act_is_done_and_what_it_leads_to_after_it() {
        UUID id = UUID.randomUUID();
        long before = changes.last();
        room.act(id, false);
        assertThat(acts(id)).containsExactly("first", "then");
        assertThat(ear.heard()).containsExactly(before + 1);
        assertThat(changes.after(before, Set.of(), 10).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.subject()).isEqualTo("/tests/" + id);
                    assertThat(change.version()).as("the final version").isEqualTo(2);
                });
    }

    @Test
    void an_observer_that_refuses_undoes_the_act_and_the_caller_learns_why() {
        UUID id = UUID.randomUUID();
        long before = changes.last();
        assertThatThrownBy(() -> room.act(id, true)).hasMessage("the observer refuses");
        assertThat(acts(id)).isEmpty();
        assertThat(changes.last()).isEqualTo(before);
    }

    @Test
    void acts_of_a_transaction_without_annotation_are_written_before_its_commit() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> recorder.act(new Act("test", id, "alone", null, null, null, null)));
        assertThat(acts(id)).containsExactly("alone");
    }

    @Test
    void what_is_rolled_back_did_not_happen() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    recorder.act(new Act("test", id, "never", null, null, null, null));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        assertThat(acts(id)).isEmpty();
    }

    @Test
    void each_of_two_acts_in_one_transaction_is_written_once() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            room.act(one, false);
            room.act(other, false);
        });
        assertThat(acts(one)).containsExactly("first", "then");
        assertThat(acts(other)).containsExactly("first", "then");
    }
}
