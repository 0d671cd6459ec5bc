package eu.soga.organisations.identifiers;

/** An organisation's number in a public register, in normal form. */
public record Identifier(IdentifierScheme scheme, String value) {

    /** Parses a number as a person typed it. @throws IllegalArgumentException with the scheme's refusal */
    public static Identifier of(IdentifierScheme scheme, String raw) {
        scheme.refusal(raw).ifPresent(refusal -> {
            throw new IllegalArgumentException(refusal);
        });
        return new Identifier(scheme, scheme.normalise(raw));
    }
}
