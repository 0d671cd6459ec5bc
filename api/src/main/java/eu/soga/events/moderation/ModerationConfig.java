package eu.soga.events.moderation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of moderation. */
@ConfigMapping(prefix = "app.moderation")
public interface ModerationConfig {
    /** How long a refusal or a request for changes can be undone; the mail about it waits that long. */
    @WithDefault("30S")
    Duration undo();
}
