package eu.soga.webhooks;

import eu.soga.shared.changes.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/** The number of the last change that was turned into deliveries. Only one transaction at a time can hold it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DispatchPosition {
    private final EntityManager entities;
    private final Changes changes;

    DispatchPosition(EntityManager entities, Changes changes) {
        this.entities = entities;
        this.changes = changes;
    }

    /** Waits for the lock. Decisions that the caller then makes about a webhook apply to every later change. */
    void hold() {
        begin();
        select("FOR UPDATE");
    }

    /** Takes the lock and returns the position; empty when another transaction has it. */
    OptionalLong take() {
        begin();
        List<?> row = select("FOR UPDATE SKIP LOCKED");
        return row.isEmpty() ? OptionalLong.empty() : OptionalLong.of(((Number) row.getFirst()).longValue());
    }

    void advance(long position) {
        entities.createNativeQuery("UPDATE webhook_position SET change_id = :position WHERE name = 'dispatch'")
                .setParameter("position", position)
                .executeUpdate();
    }

    private List<?> select(String lock) {
        return entities.createNativeQuery("SELECT change_id FROM webhook_position WHERE name = 'dispatch' " + lock)
                .getResultList();
    }

    /** Creates the row the first time, at the present end of the log. */
    private void begin() {
        entities.createNativeQuery("INSERT INTO webhook_position (name, change_id) VALUES ('dispatch', :last)"
                        + " ON CONFLICT DO NOTHING")
                .setParameter("last", changes.last())
                .executeUpdate();
    }
}
