package eu.soga.shared.kept;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Notices every statement of this process that writes to a public table, and ends what is kept when its transaction has
 * committed, before its caller gets the answer: whoever just wrote reads what he or she wrote. The tables are those with
 * the trigger that tells the other processes.
 */
@ApplicationScoped
@PersistenceUnitExtension
class PublicWrites implements StatementInspector {
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?)\\s+(?:only\\s+)?\"?(\\w+)",
            Pattern.CASE_INSENSITIVE);

    private final transient PublicState state;
    private final transient TransactionSynchronizationRegistry transactions;

    PublicWrites(PublicState state, TransactionSynchronizationRegistry transactions) {
        this.state = state;
        this.transactions = transactions;
    }

    @Override
    public String inspect(String sql) {
        // most statements read, and are not looked at any further
        if (!sql.regionMatches(true, 0, "select", 0, 6) && writes(sql)) afterCommit();
        return sql;
    }

    private boolean writes(String sql) {
        return WRITTEN.matcher(sql)
                .results()
                .anyMatch(found -> state.isPublic(found.group(1).toLowerCase(Locale.ROOT)));
    }

    private void afterCommit() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            state.changed();
            return;
        }
        if (transactions.getResource(PublicWrites.class) != null) return;
        try {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // what was written is not visible to others yet
                }

                @Override
                public void afterCompletion(int status) {
                    state.changed();
                }
            });
            transactions.putResource(PublicWrites.class, true);
        } catch (RuntimeException e) {
            // the database tells us too, a moment later
            Log.warn("the end of a transaction cannot be waited for", e);
            state.changed();
        }
    }
}
