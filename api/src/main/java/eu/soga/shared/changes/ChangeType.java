package eu.soga.shared.changes;

/**
 * What happens to public things of one sort, as the change log and webhooks tell it. Each room declares its types as an
 * enumeration, and lists them in a bean of type {@link OfRoom}.
 */
public interface ChangeType {
    /** As kept and sent, for instance {@code event.published}. */
    String word();

    /** True when the thing is not found at its address any more. */
    boolean isDeletion();

    /** The types that one room declares. */
    interface OfRoom {
        ChangeType[] types();
    }
}
