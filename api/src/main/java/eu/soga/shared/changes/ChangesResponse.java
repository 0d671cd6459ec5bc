package eu.soga.shared.changes;

import java.util.List;

/**
 * A part of the log, in order.
 *
 * @param next the {@code after} to go on with, always there: now when there is {@code more}, else when you ask again
 * @param more true when the log goes on; a {@code Link} header leads there
 */
record ChangesResponse(List<ChangeResponse> items, long next, boolean more) {}
