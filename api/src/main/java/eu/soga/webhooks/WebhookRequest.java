package eu.soga.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new webhook.
 *
 * @param url https address that receives POST requests
 * @param types names from the list of changes, for instance {@code event.published}; absent or empty for all
 * @param filter a search as its query string, for instance {@code theme=data&country=FR}: only events that match or
 *     matched before are reported; changes of organisations are not filtered
 */
record WebhookRequest(
        @NotNull UUID organisationId,
        @NotBlank @Size(max = 1000) String url,
        @Nullable @Size(max = 20) List<@NotNull String> types,
        @Nullable @Size(max = 1000) String filter) {
    WebhookChangeRequest content() {
        return new WebhookChangeRequest(url, types, filter);
    }
}
