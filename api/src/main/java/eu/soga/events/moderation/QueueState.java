package eu.soga.events.moderation;

/** The parts of the queue. */
enum QueueState {
    /** Taken by nobody. */
    WAITING("AND t.event_id IS NULL"),
    /** Taken by a moderator. */
    TAKEN("AND t.event_id IS NOT NULL"),
    /** Taken by the caller. */
    MINE("AND t.moderator = :caller"),
    /** Everything that waits. */
    ALL("");

    private final String sql;

    QueueState(String sql) {
        this.sql = sql;
    }

    /** Returns the condition on {@code t}, the valid take of the review. */
    String sql() {
        return sql;
    }
}
