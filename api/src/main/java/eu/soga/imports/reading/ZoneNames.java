package eu.soga.imports.reading;

import eu.soga.shared.calendar.Zones;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zone a foreign name means: IANA names in any case and with any prefix, and those of Windows. */
public final class ZoneNames {
    /** Instants, not clocks of a place. */
    static final ZoneId UTC = ZoneId.of("Etc/UTC");

    private static final Map<String, String> KNOWN = known();

    private ZoneNames() {}

    /** The zone; empty for a name that means no place («CET», «GMT+1») or nothing. */
    public static Optional<ZoneId> find(@Nullable String name) {
        if (name == null) return Optional.empty();
        String wanted = key(name);
        while (!wanted.isEmpty()) {
            String id = KNOWN.get(wanted);
            if (id != null) return Optional.of(ZoneId.of(id));
            int slash = wanted.indexOf('/');
            if (slash < 0) return Optional.empty();
            wanted = wanted.substring(slash + 1);
        }
        return Optional.empty();
    }

    private static String key(String name) {
        return name.strip().replace("\"", "").replace(' ', '_').toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        Zones.ids().forEach(id -> known.put(key(id), id));
        try (var table = new BufferedReader(new InputStreamReader(
                ZoneNames.class.getResourceAsStream("windows-zones.txt"), StandardCharsets.UTF_8))) {
            table.lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .forEach(line -> known.put(
                            key(line.substring(0, line.indexOf('='))), line.substring(line.indexOf('=') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of zones can be read", e);
        }
        return known;
    }
}
