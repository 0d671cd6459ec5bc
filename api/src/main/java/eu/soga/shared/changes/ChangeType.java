package eu.soga.shared.changes;

/**
 * A kind of public change in the change log and in webhooks. Each room declares its types as an enumeration, and lists
 * them in a bean of type {@link OfRoom}.
 */
public interface ChangeType {
    /** Returns the word that is stored and sent, for instance {@code event.published}. */
    String word();

    /** True when the changed thing is no longer available at its address. */
    boolean isDeletion();

    /** The types that one room declares. */
    interface OfRoom {
        ChangeType[] types();
    }
}
