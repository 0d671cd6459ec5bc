package eu.soga.events;

import eu.soga.shared.text.OneLine;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The address of the online room, and who may see it. */
@Embeddable
public record OnlineAccess(
        @OneLine @Nullable String url,
        @Enumerated(EnumType.STRING) @Nullable Release releasedTo) {
    /** Who may see the address of the online room. */
    @Schema(name = "OnlineRelease")
    public enum Release {
        /** Everyone, on the public page. */
        EVERYONE,
        /** Only registered people. */
        REGISTERED
    }
}
