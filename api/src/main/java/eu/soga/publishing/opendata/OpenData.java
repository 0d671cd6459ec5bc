package eu.soga.publishing.opendata;

import eu.soga.shared.persistence.LongReading;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Writes a new dump every night. */
@ApplicationScoped
public class OpenData {
    private static final ZoneId HOME = ZoneId.of("Europe/Paris");
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    /** Key of an advisory lock that nothing else uses: one instance of the API writes the dump, the others skip it. */
    private static final long LOCK = 0x50_47_41_03_00L;

    private final OpenDataDump dump;
    private final OpenDataArchive archive;
    private final EntityManager database;
    private final Clock clock;

    OpenData(OpenDataDump dump, OpenDataArchive archive, EntityManager database, Clock clock) {
        this.dump = dump;
        this.archive = archive;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes the dump when there is none, or none since three o'clock in Paris. A night missed because of a stop is
     * made up for after the next start.
     */
    @Scheduled(every = "15m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    @TransactionConfiguration(timeout = LongReading.LONGEST_SECONDS)
    void writeWhenDue() {
        if (!isDue()) return;
        LongReading.begin(database);
        boolean mine = (boolean) database.createNativeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
        if (mine && isDue()) write();
    }

    @Transactional
    @TransactionConfiguration(timeout = LongReading.LONGEST_SECONDS)
    public void writeNow() {
        LongReading.begin(database);
        write();
    }

    private void write() {
        Instant now = clock.instant();
        OpenDataArchive.Dump written = archive.replace(now, out -> dump.write(out, now));
        Log.infof("open data: %s, %d bytes, rows %s", written.file(), written.size(), written.rows());
    }

    private boolean isDue() {
        ZonedDateTime now = clock.instant().atZone(HOME);
        ZonedDateTime night = now.with(NIGHT);
        Instant last = (night.isAfter(now) ? night.minusDays(1) : night).toInstant();
        return archive.latest().map(dump -> dump.writtenAt().isBefore(last)).orElse(true);
    }
}
