package eu.soga.events.moderation;

/** Which part of the queue to list. */
enum QueueState {
    /** Held by nobody. */
    WAITING("AND t.event_id IS NULL"),
    /** Held by a moderator. */
    TAKEN("AND t.event_id IS NOT NULL"),
    /** Held by the caller. */
    MINE("AND t.moderator = :caller"),
    /** Everything that waits. */
    ALL("");

    private final String sql;

    QueueState(String sql) {
        this.sql = sql;
    }

    /** The condition on {@code t}, the take that is not over. */
    String sql() {
        return sql;
    }
}
