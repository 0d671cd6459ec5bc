package eu.soga.imports;

import eu.soga.shared.errors.Violation;
import java.util.List;
import java.util.Map;

/**
 * An entry as an event of ours.
 *
 * @param json an event as written, as on the wire
 * @param broken what cannot be written so
 * @param notices what was guessed or left out
 */
record EntryContent(Map<String, Object> json, List<Violation> broken, List<String> notices) {}
