package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLifeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private Event event;

    @BeforeEach
    void publish() {
        event = new Event(new Organisation("o", "O", OrganisationKind.ASSOCIATION, "fr", NOW), "e", "ana", NOW);
        event.schedule(day(1));
        event.publish(NOW);
    }

    private static Schedule day(int day) {
        return Schedule.of(
                LocalDateTime.of(2027, 1, day, 14, 0),
                LocalDateTime.of(2027, 1, day, 17, 0),
                ZoneId.of("Europe/Paris"));
    }

    @Test
    void raises_the_sequence_when_time_or_place_or_room_moves() {
        event.correct(() -> event.schedule(day(2)), LATER);
        assertThat(event.sequence()).isEqualTo(1);
        event.correct(() -> event.place = new Place("Halle", null, null, "Lille", "FR", null, null), LATER);
        assertThat(event.sequence()).isEqualTo(2);
        event.correct(
                () -> event.online = new OnlineAccess("https://example.org", OnlineAccess.Release.EVERYONE), LATER);
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.updatedAt).isEqualTo(LATER);
    }

    @Test
    void keeps_the_sequence_when_only_words_change() {
        event.correct(() -> event.title = Map.of("fr", "Autrement"), LATER);
        assertThat(event.sequence()).isZero();
        assertThat(event.previousStart()).isNull();
    }

    @Test
    void remembers_the_start_it_had() {
        event.correct(() -> event.schedule(day(2)), LATER);
        assertThat(event.previousStart()).isEqualTo(LocalDateTime.of(2027, 1, 1, 14, 0));
        assertThat(event.previousZone()).isEqualTo("Europe/Paris");
    }

    @Test
    void raises_the_sequence_with_each_change_of_status() {
        event.postpone(Map.of("fr", "Neige."), LATER);
        assertThat(event.sequence()).isEqualTo(1);
        event.reschedule(day(9), LATER);
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.statusNote()).isEmpty();
        event.cancel(Map.of("fr", "Neige."), LATER);
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void drops_a_pending_edit_when_it_is_cancelled() {
        event.proposeRevision(Map.of("title", "x"));
        event.cancel(Map.of("fr", "Neige."), LATER);
        assertThat(event.revisionStatus()).isNull();
        assertThat(event.revision()).isNull();
    }

    @Test
    void keeps_the_text_of_a_refused_edit_until_it_is_written_anew() {
        event.proposeRevision(Map.of("title", "x"));
        event.submitRevision(NOW);
        event.answerRevision(RevisionStatus.REFUSED);
        assertThat(event.revision()).isEqualTo(Map.of("title", "x"));
        event.proposeRevision(Map.of("title", "y"));
        assertThat(event.revisionStatus()).isEqualTo(RevisionStatus.DRAFT);
    }
}
