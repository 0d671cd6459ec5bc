package eu.soga.editions;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.text.OneLine;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something that came out of a session and can be read or watched elsewhere.
 *
 * @param language ISO 639-1, of the thing and its title
 * @param url a whole address that begins with https://
 * @param licence terms of reuse; null when nobody says them
 */
@Embeddable
@JsonInclude
public record SessionOutput(
        @NotNull @Enumerated(EnumType.STRING) OutputKind kind,
        @OneLine @NotNull @Size(min = 1, max = 200) String title,
        @NotNull @Size(max = 20) String language,
        @OneLine @NotNull @Size(max = 2000) String url,
        @OneLine @Nullable @Size(max = 100) String licence) {}
