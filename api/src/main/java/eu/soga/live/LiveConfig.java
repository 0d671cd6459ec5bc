package eu.soga.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of what happens in sessions. */
@ConfigMapping(prefix = "app.live")
public interface LiveConfig {
    /** How long one connection of a watcher lasts; browsers then connect again. */
    @WithDefault("10M")
    Duration watched();
}
