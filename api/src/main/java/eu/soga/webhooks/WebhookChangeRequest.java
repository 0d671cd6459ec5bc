package eu.soga.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New settings of a webhook; its organisation and its secret stay the same. */
record WebhookChangeRequest(
        @NotBlank @Size(max = 1000) String url,
        @Nullable @Size(max = 20) List<@NotNull String> types,
        @Nullable @Size(max = 1000) String filter) {
    WebhookChangeRequest {
        types = types == null ? List.of() : types.stream().distinct().toList();
        filter = filter == null || filter.isBlank() ? null : filter.strip().replaceFirst("^\\?", "");
    }
}
