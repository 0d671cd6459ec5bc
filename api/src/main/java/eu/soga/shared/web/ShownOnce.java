package eu.soga.shared.web;

/** An answer with a secret that is shown only once: {@link Idempotency} stores and repeats the answer without it. */
public interface ShownOnce {
    /** Returns the same answer without its secret, of the same type. */
    Object withoutSecret();
}
