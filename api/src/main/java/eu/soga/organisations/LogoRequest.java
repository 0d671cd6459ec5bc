package eu.soga.organisations;

import eu.soga.shared.text.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A logo as chosen.
 *
 * @param imageId what {@code POST /images} answered
 * @param alt what it shows, per language; empty when it only repeats the name
 */
record LogoRequest(@NotNull UUID imageId, @OneLine @Nullable Map<String, @Size(max = 300) String> alt) {
    LogoRequest {
        alt = alt == null ? Map.of() : alt;
    }
}
