package eu.soga.shared.persistence;

import jakarta.persistence.EntityManager;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Reads many rows in one transaction, in pieces. */
public final class LongReading {
    /** How long one may take at most, in seconds; for {@code @TransactionConfiguration}. */
    public static final int LONGEST_SECONDS = 1800;

    private LongReading() {}

    /**
     * Shows the database of this moment until the transaction ends, so that what moves meanwhile is neither lost nor
     * there twice. Nothing that is read is watched for changes or written back. Comes first in its transaction.
     */
    public static void begin(EntityManager database) {
        database.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .executeUpdate();
        Session session = database.unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
    }
}
