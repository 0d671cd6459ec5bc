package eu.soga.events;

import eu.soga.shared.text.OneLine;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** The online room and who is shown its address. */
@Embeddable
public record OnlineAccess(
        @OneLine @Nullable String url,
        @Enumerated(EnumType.STRING) @Nullable OnlineRelease releasedTo) {}
