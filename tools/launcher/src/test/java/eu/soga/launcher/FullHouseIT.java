package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.launcher.Journal.Write;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 200 people at once want 20 seats and 30 places on the waiting list from two processes on one database. Meanwhile
 * people cancel, offers of freed seats are taken or expire, and one process is killed and started again. Everybody
 * repeats what was not answered, as a browser does, and who finds the list full asks again until the house is full.
 */
class FullHouseIT {
    private static final int PEOPLE = 200;
    private static final int SEATS = 20;
    private static final int PLACES = 30;
    private static final int CANCEL = 10;

    /** Every third offer is not taken. */
    private static final int UNTAKEN = 3;

    /** Only ends a run that hangs: this test measures no time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final CountDownLatch together = new CountDownLatch(1);
    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Person> people = new ArrayList<>();
    private OutageSystem system;
    private String event;

    @BeforeEach
    void start() throws Exception {
        system = new OutageSystem();
        system.startApi();
        system.startSecondApi();
        var seats = Map.of("mode", "here", "capacity", Map.of("remote", SEATS), "waitingList", PLACES);
        var organiser = system.keycloak.token("partner");
        var journal = new Journal(system, organiser, Journal.organisation(system), "Atelier complet", seats);
        journal.write(Write.CREATE);
        journal.write(Write.SUBMIT);
        event = journal.acknowledged.path("id").asText();
    }

    @AfterEach
    void stop() throws Exception {
        full.set(true);
        system.close();
    }

    /** One of the 200, with an account. */
    private final class Person {
        private final String name;
        private final String token;
        private final String key = UUID.randomUUID().toString();
        private final List<Integer> processes;

        /** The process that this person speaks to: the other one after a request without an answer. */
        private int at;

        /** When the request that got the place was first sent, and when its answer came. */
        private long sent;

        private long answered;

        /** Null until the registration is acknowledged. */
        private volatile @Nullable String registration;

        private Person(int number) {
            name = "personne" + number;
            token = system.keycloak.token(name);
            processes =
                    number % 2 == 0 ? system.processes() : system.processes().reversed();
        }

        /** Asks for a seat until there is an answer other than «full», or the house is full. */
        private void register() throws InterruptedException {
            var wish = Map.of(
                    "name", name, "email", name + "@demo.example", "mode", "remote", "language", "fr", "consent", true);
            while (!full.get()) {
                sent = System.nanoTime();
                var answer = insist("/api/v1/events/" + event + "/registrations", wish, Map.of("Idempotency-Key", key));
                answered = System.nanoTime();
                if (answer.statusCode() == 409 && answer.body().contains("/problems/full")) {
                    refused.incrementAndGet();
                    Thread.sleep(2000);
                    continue;
                }
                assertThat(answer.statusCode())
                        .as("%s: %s", name, answer.body())
                        .isEqualTo(201);
                registration = text(answer, "id");
                if (text(answer, "status").equals("confirmed") && cancelled.incrementAndGet() <= CANCEL)
                    act("cancel", "wrong-state");
                return;
            }
        }

        /** @param before why it is refused when an unanswered request before this one did it */
        private void act(String act, String before) throws InterruptedException {
            var answer = insist("/api/v1/me/registrations/" + registration + "/" + act, null, Map.of());
            if (answer.statusCode() != 409 || !answer.body().contains(before))
                assertThat(answer.statusCode())
                        .as("%s %s: %s", name, act, answer.body())
                        .isEqualTo(200);
        }

        /** Sends a request until it is answered, to the other process after one that is gone. */
        private HttpResponse<String> insist(String path, @Nullable Object body, Map<String, String> headers)
                throws InterruptedException {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                try {
                    var answer = system.send(processes.get(at), "POST", path, token, body, headers);
                    if (answer.statusCode() / 100 != 5) return answer;
                    busy.incrementAndGet();
                } catch (IOException _) {
                    unanswered.incrementAndGet();
                }
                at = (at + 1) % processes.size();
                Thread.sleep(200);
            }
            throw new AssertionError(name + " gets no answer from " + path);
        }
    }

    private static String text(HttpResponse<String> answer, String field) {
        try {
            return OutageSystem.json(answer).path(field).asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void two_processes_fill_a_house_exactly_while_one_is_killed() throws Exception {
        for (int number = 0; number < PEOPLE; number++) people.add(new Person(number));
        List<Future<?>> crowd = new ArrayList<>();
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person : people)
                crowd.add(threads.submit(() -> {
                    together.await();
                    person.register();
                    return null;
                }));
            var offers = threads.submit(this::answerOffers);
            together.countDown();
            awaitRows("registration", SEATS);
            system.killApi();
            var registeredAtKill = count("registration");
            system.startApi();
            var untaken = offers.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            full.set(true);
            for (var one : crowd) one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            System.out.printf(
                    "seats: %d people at once for %d seats and %d places, two processes, one killed after %d registrations: %d cancelled, %d offers expired, %d requests unanswered, %d answered with 5xx, %d times «full», in %d ms%n",
                    PEOPLE,
                    SEATS,
                    PLACES,
                    registeredAtKill,
                    CANCEL,
                    untaken,
                    unanswered.get(),
                    busy.get(),
                    refused.get(),
                    (System.nanoTime() - begun) / 1_000_000);
            assertHouse(untaken);
        }
        assertEverybodyIsTold();
    }

    /**
     * Takes the offers that people get; every third is left until its time is over. Ends when the house is full and
     * nothing is offered. @return how many offers expired
     */
    private int answerOffers() throws Exception {
        var known = new HashMap<String, Integer>();
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = connect();
                var offered = connection.prepareStatement("select name from registration where status = 'OFFERED'");
                var lapse = connection.prepareStatement(
                        "update registration set offered_until = '2000-01-01' where name = ? and status = 'OFFERED'")) {
            while (System.nanoTime() < end) {
                var names = new ArrayList<String>();
                try (var rows = offered.executeQuery()) {
                    while (rows.next()) names.add(rows.getString(1));
                }
                for (var name : names) {
                    if (known.putIfAbsent(name, known.size()) != null) continue;
                    var person = people.stream()
                            .filter(each -> each.name.equals(name))
                            .findFirst()
                            .orElseThrow();
                    // the person may not have read the answer to the registration yet
                    while (person.registration == null) Thread.sleep(10);
                    if (known.get(name) % UNTAKEN == 0) {
                        lapse.setString(1, name);
                        lapse.executeUpdate();
                    } else person.act("accept", "wrong-state");
                }
                if (names.isEmpty()
                        && count("registration where status = 'CANCELLED'") == CANCEL
                        && count("registration where status = 'CONFIRMED'") == SEATS
                        && count("registration where status = 'WAITLISTED'") == PLACES)
                    return (int) known.values().stream()
                            .filter(n -> n % UNTAKEN == 0)
                            .count();
                Thread.sleep(50);
            }
        }
        throw new AssertionError("The house is not full: %s; %s"
                .formatted(column("select status || ' ' || count(*) from registration group by status"), known));
    }

    private void assertHouse(int untaken) throws SQLException {
        var counts = column("select status || ' ' || count(*) from registration group by status order by status");
        assertThat(counts)
                .containsExactly(
                        "CANCELLED " + CANCEL, "CONFIRMED " + SEATS, "EXPIRED " + untaken, "WAITLISTED " + PLACES);
        assertThat(column("select taken || ' ' || waiting from seat_ledger where offered"))
                .containsExactly(SEATS + " " + PLACES);

        // nobody twice, and none lost: what was acknowledged is stored, and nothing else is
        var stored = column("select email from registration");
        assertThat(stored).doesNotHaveDuplicates();
        assertThat(column("select id::text from registration"))
                .containsExactlyInAnyOrderElementsOf(people.stream()
                        .map(person -> person.registration)
                        .filter(registration -> registration != null)
                        .toList());

        // in order of arrival: nobody who still waits came before somebody whom a seat was offered
        assertThat(
                        column(
                                "select 'late' from registration got join registration waits on waits.status = 'WAITLISTED' and got.status in ('CONFIRMED', 'EXPIRED') and got.arrival > waits.arrival"))
                .isEmpty();
        var waiting = column("select name from registration where status = 'WAITLISTED' order by arrival").stream()
                .map(name -> people.stream()
                        .filter(each -> each.name.equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
        for (int later = 1; later < waiting.size(); later++)
            for (int earlier = 0; earlier < later; earlier++)
                assertThat(waiting.get(later).answered)
                        .as("%s asked after %s had a place", waiting.get(earlier).name, waiting.get(later).name)
                        .isGreaterThan(waiting.get(earlier).sent);
    }

    /** Who has a seat or waits was told once by mail, by whichever process. */
    private void assertEverybodyIsTold() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (count("registration_notice") + count("mail where sent_at is null") > 0 && System.nanoTime() < end)
            Thread.sleep(200);
        assertThat(column("select kind from registration_notice")).isEmpty();
        assertThat(column("select recipient from mail where sent_at is null")).isEmpty();
        assertThat(column("select email from registration r where status in ('CONFIRMED', 'WAITLISTED')"
                        + " and not exists (select from mail m where m.recipient = r.email)"))
                .isEmpty();
        assertThat(column("select recipient from mail m join registration r on r.email = m.recipient"
                        + " where r.status = 'WAITLISTED' group by recipient having count(*) > 1"))
                .isEmpty();
    }

    private void awaitRows(String table, int rows) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (count(table) < rows && System.nanoTime() < end) Thread.sleep(5);
        assertThat(count(table)).isGreaterThanOrEqualTo(rows);
    }

    private long count(String rows) throws SQLException {
        return Long.parseLong(column("select count(*)::text from " + rows).getFirst());
    }

    private List<String> column(String sql) throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(system.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
    }
}
