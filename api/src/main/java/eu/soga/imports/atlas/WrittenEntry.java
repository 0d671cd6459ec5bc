package eu.soga.imports.atlas;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.profiles.DirectoryEntries.DirectoryEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a row wrote over an entry of the directory, kept so that it can be undone.
 *
 * @param provenance sources of the entry before; null when people typed it
 * @param content hash of what the source said before; null when it said nothing
 */
record WrittenEntry(
        DirectoryEntry before,
        DirectoryEntry after,
        @Nullable Map<String, Object> provenance,
        @Nullable String content) {
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};

    /**
     * The entry as it will be.
     *
     * @param restored fields that are as before the import again
     * @param left fields that somebody changed after the import, which stay
     */
    record Undone(DirectoryEntry entry, List<String> restored, List<String> left) {}

    static WrittenEntry read(Map<String, Object> written, ObjectMapper mapper) {
        return mapper.convertValue(written, WrittenEntry.class);
    }

    Map<String, Object> write(ObjectMapper mapper) {
        return mapper.convertValue(this, JSON);
    }

    /** Takes back each field that is still as the import wrote it; the description language by language. */
    Undone undo(DirectoryEntry now) {
        Fields fields = new Fields();
        DirectoryEntry entry = new DirectoryEntry(
                fields.undo("name", before.name(), after.name(), now.name()),
                fields.undo("aliases", before.aliases(), after.aliases(), now.aliases()),
                fields.undo("kind", before.kind(), after.kind(), now.kind()),
                fields.undo("country", before.country(), after.country(), now.country()),
                fields.undo("language", before.defaultLanguage(), after.defaultLanguage(), now.defaultLanguage()),
                description(fields, now.description()),
                fields.undo("website", before.website(), after.website(), now.website()),
                atlas(fields, now.atlas()),
                fields.undo("office", before.office(), after.office(), now.office()));
        return new Undone(entry, List.copyOf(fields.restored), List.copyOf(fields.left));
    }

    private Map<String, String> description(Fields fields, Map<String, String> now) {
        Map<String, String> texts = new LinkedHashMap<>();
        TreeSet<String> languages = new TreeSet<>(before.description().keySet());
        languages.addAll(after.description().keySet());
        languages.addAll(now.keySet());
        for (String language : languages) {
            String text = fields.undo(
                    "description",
                    before.description().get(language),
                    after.description().get(language),
                    now.get(language));
            if (text != null) texts.put(language, text);
        }
        return texts;
    }

    private AtlasEntry atlas(Fields fields, AtlasEntry now) {
        AtlasEntry from = before.atlas();
        AtlasEntry to = after.atlas();
        return new AtlasEntry(
                fields.undo("categories", from.categories(), to.categories(), now.categories()),
                fields.undo("practices", from.practices(), to.practices(), now.practices()),
                fields.undo("offers", from.offers(), to.offers(), now.offers()),
                fields.undo("languages", from.languages(), to.languages(), now.languages()));
    }

    private static final class Fields {
        private final List<String> restored = new ArrayList<>();
        private final List<String> left = new ArrayList<>();

        <T extends @Nullable Object> T undo(String field, T before, T after, T now) {
            if (Objects.equals(before, after) || Objects.equals(now, before)) return now;
            List<String> said = Objects.equals(now, after) ? restored : left;
            if (!said.contains(field)) said.add(field);
            return said == restored ? before : now;
        }
    }
}
