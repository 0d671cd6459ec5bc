package eu.soga.editions.reading;

import eu.soga.editions.SessionOutput;
import eu.soga.shared.web.Versioned;
import java.util.List;
import java.util.UUID;

/**
 * The outputs of a session, in the order in which they are shown.
 *
 * @param id of the session's event
 * @param version 0 until somebody has written the list
 */
public record SessionOutputsResponse(UUID id, int version, List<SessionOutput> items) implements Versioned {}
