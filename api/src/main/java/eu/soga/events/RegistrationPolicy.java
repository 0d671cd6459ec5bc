package eu.soga.events;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** How one takes a seat; the address only when it is elsewhere. */
@Embeddable
public record RegistrationPolicy(
        @Enumerated(EnumType.STRING) @Nullable RegistrationMode mode,
        @Nullable String url) {}
