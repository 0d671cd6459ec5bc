package eu.soga.publishing.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;

/** Where the dump is stored, and how it describes itself. */
@ConfigMapping(prefix = "app.open-data")
public interface OpenDataConfig {
    /** The folder, made when the first dump is written. */
    @WithDefault("open-data")
    Path folder();

    /** Who publishes the compilation. */
    @WithDefault("Social Good Accelerator")
    String publisher();

    /** SPDX name of the licence of the compilation; an entry may name its own. */
    @WithDefault("CC-BY-4.0")
    String licence();

    /** The text of that licence. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    URI licenceUrl();
}
