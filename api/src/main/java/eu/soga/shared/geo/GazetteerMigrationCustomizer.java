package eu.soga.shared.geo;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Makes Flyway know the gazetteer's migration: it scans {@code db/migration} only, and the loader lives in its room. */
@Singleton
class GazetteerMigrationCustomizer implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        var known = Stream.of(configuration.getJavaMigrations());
        configuration.javaMigrations(
                Stream.concat(known, Stream.of(new GazetteerMigration())).toArray(JavaMigration[]::new));
    }
}
