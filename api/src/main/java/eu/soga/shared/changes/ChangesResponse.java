package eu.soga.shared.changes;

import java.util.List;

/**
 * Part of the log, in order.
 *
 * @param next the {@code after} of the next request, always present: send it at once when {@code more} is true, else
 *     later
 * @param more true when the log continues; a {@code Link} header leads there
 */
record ChangesResponse(List<ChangeResponse> items, long next, boolean more) {}
