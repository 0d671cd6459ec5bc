package eu.soga.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.shared.errors.DomainException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sends the state of halls to the people who watch them. What is sent is the whole state, so that a reader who missed
 * something, or connects again, has lost nothing. One thread of its own asks for the revisions of all watched halls in one
 * statement twice a second, whichever process changed them, and reads and writes a hall once for everybody: a watcher
 * holds neither a worker thread nor a connection to the database.
 */
@ApplicationScoped
class HallWatch {
    private static final int PAUSE_MILLIS = 500;
    private static final int MOST_WATCHERS = 10_000;

    /** The state is sent again after so many pauses, so that no proxy takes the connection for dead. */
    private static final int PAUSES_OF_SILENCE = 50;

    private final Halls halls;
    private final ObjectMapper mapper;
    private final LiveConfig config;
    private final Map<UUID, Set<Watcher>> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("hall-watch").unstarted(task));
    private int pauses;

    HallWatch(Halls halls, ObjectMapper mapper, LiveConfig config) {
        this.halls = halls;
        this.mapper = mapper;
        this.config = config;
        clockwork.scheduleWithFixedDelay(this::tell, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** One person's open connection, and the revision that was last sent on it. */
    private static final class Watcher {
        private final MultiEmitter<? super String> emitter;

        /** By the machine's nanoseconds. */
        private final long ends;

        private int revision;

        private Watcher(MultiEmitter<? super String> emitter, long ends) {
            this.emitter = emitter;
            this.ends = ends;
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        clockwork.shutdownNow();
        watched.values().forEach(all -> all.forEach(one -> one.emitter.complete()));
    }

    /**
     * Returns the state of a hall, now and after every change, as JSON. It ends after some minutes, and browsers connect
     * again by themselves.
     *
     * @throws DomainException 404
     */
    Multi<String> watch(UUID eventId) {
        return watch(eventId, config.watched());
    }

    Multi<String> watch(UUID eventId, Duration lasting) {
        HallResponse now = halls.read(eventId);
        String first = json(now);
        return Multi.createFrom()
                .<String>emitter(
                        emitter -> {
                            Watcher one = new Watcher(emitter, System.nanoTime() + lasting.toNanos());
                            one.revision = now.revision();
                            if (watchers() < MOST_WATCHERS) arrive(eventId, one);
                            emitter.emit(first);
                            if (watchers() >= MOST_WATCHERS) emitter.complete();
                        },
                        BackPressureStrategy.LATEST);
    }

    private void arrive(UUID eventId, Watcher one) {
        one.emitter.onTermination(() -> leave(eventId, one));
        watched.compute(eventId, (_, all) -> {
            Set<Watcher> now = all == null ? ConcurrentHashMap.newKeySet() : all;
            now.add(one);
            return now;
        });
        // gone between these two
        if (one.emitter.isCancelled()) leave(eventId, one);
    }

    int watchers() {
        return watched.values().stream().mapToInt(Set::size).sum();
    }

    private void leave(UUID eventId, Watcher one) {
        watched.computeIfPresent(eventId, (_, all) -> {
            all.remove(one);
            return all.isEmpty() ? null : all;
        });
    }

    private void tell() {
        try {
            if (watched.isEmpty()) return;
            watched.forEach((eventId, all) -> all.stream()
                    .filter(one -> one.emitter.isCancelled() || System.nanoTime() > one.ends)
                    .forEach(one -> {
                        one.emitter.complete();
                        leave(eventId, one);
                    }));
            boolean again = ++pauses % PAUSES_OF_SILENCE == 0;
            halls.revisions(watched.keySet()).forEach((eventId, revision) -> tell(eventId, revision, again));
        } catch (RuntimeException e) {
            Log.warnf("who watches a hall hears nothing until the database answers: %s", e.getMessage());
        }
    }

    private void tell(UUID eventId, int revision, boolean again) {
        Set<Watcher> all = watched.getOrDefault(eventId, Set.of());
        if (!again && all.stream().allMatch(one -> one.revision >= revision)) return;
        HallResponse now = halls.read(eventId);
        String said = json(now);
        for (Watcher one : all) {
            if (!again && one.revision >= now.revision()) continue;
            one.revision = now.revision();
            one.emitter.emit(said);
        }
    }

    private String json(HallResponse hall) {
        try {
            return mapper.writeValueAsString(hall);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
