package eu.soga.shared.persistence;

import jakarta.persistence.EntityManager;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Prepares a transaction that reads many rows in pieces. */
public final class LongReading {
    /** Longest duration of such a transaction in seconds; for {@code @TransactionConfiguration}. */
    public static final int LONGEST_SECONDS = 1800;

    private LongReading() {}

    /**
     * Makes the whole transaction read one snapshot of the database, so that rows that change meanwhile are neither
     * missed nor read twice. Loaded entities are read-only. Must be the first call in its transaction.
     */
    public static void begin(EntityManager database) {
        database.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .executeUpdate();
        Session session = database.unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
    }
}
