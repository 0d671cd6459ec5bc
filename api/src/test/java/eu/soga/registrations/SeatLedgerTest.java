package eu.soga.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.registrations.SeatLedger.Asking;
import eu.soga.shared.errors.DomainException;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Seats under pressure: nobody gets a seat twice, none is lost, and people are served in the order they came. */
@QuarkusTest
class SeatLedgerTest {
    private static final int PEOPLE = 200;
    private static final int SEATS = 20;
    private static final int PLACES = 30;

    private final SeatLedger ledger;

    SeatLedgerTest(SeatLedger ledger) {
        this.ledger = ledger;
    }

    private String take(UUID event, String person, SeatMode mode) {
        try {
            SeatResponse seat = ledger.take(new Asking(
                    event, Seats.request(person, mode), "{}", null, Registrations.code(), null, () -> false));
            return seat.position() == null ? seat.status().name() : "WAITLISTED " + seat.position();
        } catch (DomainException e) {
            return e.type().name();
        }
    }

    private String act(Runnable act) {
        try {
            act.run();
            return "DONE";
        } catch (DomainException e) {
            return e.type().name();
        }
    }

    @Test
    void two_hundred_people_at_once_get_twenty_seats_and_thirty_places_in_the_list() throws Exception {
        Event event = Seats.event(OrganisationFixtures.listed(), SEATS, PLACES);
        long begun = System.nanoTime();
        List<String> answers = AtOnce.answers(IntStream.range(0, PEOPLE)
                .mapToObj(i -> (Callable<String>) () -> take(event.id, "person" + i, SeatMode.ON_SITE))
                .toList());
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Map<String, Long> counts =
                answers.stream().collect(Collectors.groupingBy(answer -> answer.split(" ")[0], Collectors.counting()));
        System.out.printf(
                "seats: %d people at once for %d seats and %d places: %s in %d ms%n",
                PEOPLE, SEATS, PLACES, counts, millis);

        assertThat(counts).isEqualTo(Map.of("CONFIRMED", 20L, "WAITLISTED", 30L, "FULL", 150L));
        assertThat(answers.stream().filter(answer -> answer.startsWith("WAITLISTED")))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, PLACES)
                        .mapToObj(place -> "WAITLISTED " + place)
                        .toList());
        assertThat(Seats.faults(event.id)).isEmpty();
        assertThat(Seats.rows("SELECT email FROM registration")).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void the_same_address_at_once_in_both_modes_gets_one_registration() throws Exception {
        Event event = Seats.event(OrganisationFixtures.listed(), SEATS, PLACES);
        List<String> answers = AtOnce.answers(IntStream.range(0, 20)
                .mapToObj(i ->
                        (Callable<String>) () -> take(event.id, "ada", i % 2 == 0 ? SeatMode.ON_SITE : SeatMode.REMOTE))
                .toList());
        assertThat(answers).filteredOn("CONFIRMED"::equals).hasSize(1);
        assertThat(answers).filteredOn("DUPLICATE"::equals).hasSize(19);
        assertThat(Seats.faults(event.id)).isEmpty();
    }

    @Test
    void cancellations_offers_and_lapses_while_people_register_lose_no_seat() throws Exception {
        Event event = Seats.event(OrganisationFixtures.listed(), SEATS, PLACES);
        for (int i = 0; i < 50; i++) take(event.id, "early" + i, SeatMode.ON_SITE);
        List<UUID> early = Seats.rows("SELECT id FROM registration ORDER BY created_at, id").stream()
                .map(row -> (UUID) row[0])
                .toList();
        Instant later = Now.instant().plus(Duration.ofHours(25));
        // the first ten give their seats back, so that ten offers are open; then their time runs out under load
        early.subList(0, 10).forEach(id -> ledger.release(id, Notice.CANCELLED));
        assertThat(Seats.rows("SELECT 1 FROM registration WHERE status = 'OFFERED'"))
                .hasSize(10);
        Seats.at(later);
        List<Callable<String>> acts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int n = i;
            acts.add(() -> take(event.id, "person" + n, SeatMode.ON_SITE));
        }
        for (UUID id : early.subList(10, 20)) acts.add(() -> act(() -> ledger.release(id, Notice.CANCELLED)));
        for (UUID id : early.subList(20, 35)) acts.add(() -> act(() -> ledger.accept(id)));
        for (UUID id : early.subList(35, 40)) acts.add(() -> act(() -> ledger.change(id, SeatMode.REMOTE)));
        for (int i = 0; i < 5; i++) acts.add(() -> act(ledger::lapse));
        Collections.shuffle(acts, new Random(7));
        List<String> answers = AtOnce.answers(acts);
        System.out.printf(
                "seats: %d people, 10 cancellations, 15 answers to offers, 5 changes, 5 lapses at once: %s%n",
                PEOPLE,
                answers.stream().collect(Collectors.groupingBy(answer -> answer.split(" ")[0], Collectors.counting())));

        assertThat(Seats.faults(event.id)).isEmpty();
        // who gave a place back after the last person had asked left it empty: people who come now fill the house
        for (int i = 0; i < PLACES; i++) take(event.id, "late" + i, SeatMode.ON_SITE);
        assertThat(Seats.faults(event.id)).isEmpty();
        assertThat(Seats.rows("SELECT taken, waiting FROM seat_ledger WHERE mode = 'ON_SITE'"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsExactly(SEATS, PLACES));
        assertThat(
                        Seats.rows(
                                "SELECT email FROM registration WHERE status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED') GROUP BY email HAVING count(*) > 1"))
                .isEmpty();
    }

    /** A person as the model knows him or her. */
    private static final class Known {
        private final UUID id;
        private final SeatMode mode;
        private String state;
        private Instant until = Instant.EPOCH;

        private Known(UUID id, SeatMode mode, String state) {
            this.id = id;
            this.mode = mode;
            this.state = state;
        }
    }

    /** Plays the same acts on lists in memory: seats, then whoever waits, in order. */
    private static final class Model {
        private final int seats;
        private final int places;
        private final List<Known> people = new ArrayList<>();

        private Model(int seats, int places) {
            this.seats = seats;
            this.places = places;
        }

        private long in(String... states) {
            return people.stream()
                    .filter(one -> List.of(states).contains(one.state))
                    .count();
        }

        private String asked() {
            if (in("WAITLISTED") == 0 && in("CONFIRMED", "OFFERED") < seats) return "CONFIRMED";
            return in("WAITLISTED") < places ? "WAITLISTED " + (in("WAITLISTED") + 1) : "FULL";
        }

        private void fill(Instant now) {
            people.stream()
                    .filter(one -> one.state.equals("WAITLISTED"))
                    .limit(seats - in("CONFIRMED", "OFFERED"))
                    .toList()
                    .forEach(one -> {
                        one.state = "OFFERED";
                        one.until = now.plus(Duration.ofHours(24));
                    });
        }

        private void lapse(Instant now) {
            people.stream()
                    .filter(one -> one.state.equals("OFFERED") && !one.until.isAfter(now))
                    .forEach(one -> one.state = "EXPIRED");
            fill(now);
        }
    }

    @Test
    void random_histories_end_as_a_list_on_paper_would() {
        long seed = 20261130;
        int acts = 0;
        Map<String, Integer> done = new LinkedHashMap<>();
        for (int history = 0; history < 12; history++) {
            Random random = new Random(seed + history);
            Event event = Seats.event(OrganisationFixtures.listed(), 3, 4);
            Model model = new Model(3, 4);
            Instant now = Now.instant();
            for (int step = 0; step < 60; step++, acts++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(600)));
                Seats.at(now);
                model.lapse(now);
                // as the clock does every two seconds
                ledger.lapse();
                Known one = model.people.isEmpty() ? null : model.people.get(random.nextInt(model.people.size()));
                int what = random.nextInt(10);
                String expected;
                String got;
                if (what < 5 || one == null) {
                    expected = model.asked();
                    String name = "p" + history + "x" + step;
                    got = take(event.id, name, SeatMode.ON_SITE);
                    if (!expected.equals("FULL"))
                        model.people.add(new Known(idOf(name), SeatMode.ON_SITE, expected.split(" ")[0]));
                } else if (what < 8) {
                    expected = List.of("CONFIRMED", "WAITLISTED", "OFFERED").contains(one.state)
                            ? "DONE"
                            : one.state.equals("EXPIRED") ? "EXPIRED" : "ILLEGAL_TRANSITION";
                    got = act(() -> ledger.release(one.id, Notice.CANCELLED));
                    if (expected.equals("DONE")) one.state = "CANCELLED";
                } else if (what < 9) {
                    expected = one.state.equals("OFFERED")
                            ? "DONE"
                            : one.state.equals("EXPIRED") ? "EXPIRED" : "ILLEGAL_TRANSITION";
                    got = act(() -> ledger.accept(one.id));
                    if (expected.equals("DONE")) one.state = "CONFIRMED";
                } else {
                    expected = "DONE";
                    got = act(ledger::lapse);
                }
                model.fill(now);
                done.merge(got.split(" ")[0], 1, Integer::sum);
                assertThat(got).as("history %d, step %d", history, step).isEqualTo(expected);
                assertThat(states(event.id))
                        .as("history %d, step %d", history, step)
                        .isEqualTo(model.people.stream()
                                .collect(Collectors.toMap(known -> known.id, known -> known.state)));
            }
            assertThat(Seats.faults(event.id)).isEmpty();
        }
        System.out.printf("seats: 12 random histories, %d acts: %s%n", acts, done);
    }

    private static UUID idOf(String name) {
        return (UUID) Seats.rows("SELECT id FROM registration WHERE name = '" + name + "'")
                .getFirst()[0];
    }

    private static Map<UUID, String> states(UUID event) {
        return Seats.rows("SELECT id, status FROM registration WHERE event_id = '" + event + "'").stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
