package eu.soga.publishing.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;

/** The folder of the dump, its publisher and its licence. */
@ConfigMapping(prefix = "app.open-data")
public interface OpenDataConfig {
    /** The folder; created with the first dump. */
    @WithDefault("open-data")
    Path folder();

    /** The publisher of the compilation. */
    @WithDefault("Social Good Accelerator")
    String publisher();

    /** SPDX name of the licence of the compilation; an entry may name another one. */
    @WithDefault("CC-BY-4.0")
    String licence();

    /** Address of the text of that licence. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    URI licenceUrl();
}
