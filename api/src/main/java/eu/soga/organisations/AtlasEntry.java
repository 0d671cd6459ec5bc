package eu.soga.organisations;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How an organisation is filed in the Social Tech Atlas. Duplicates are removed, the order is kept.
 *
 * @param categories fields of work, such as {@code digital-mediation}; {@code GET /organisations/atlas} lists those
 *     with a label
 * @param practices ways of working, such as {@code free-software}
 * @param offers what others may get from it, such as {@code training}
 * @param languages in which people can talk to it (ISO 639-1)
 */
@Embeddable
public record AtlasEntry(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> categories,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> practices,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> offers,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> languages) {
    /** An entry about which nothing is known. */
    public static final AtlasEntry EMPTY = of(List.of());

    public AtlasEntry {
        categories = categories.stream().distinct().toList();
        practices = practices.stream().distinct().toList();
        offers = offers.stream().distinct().toList();
        languages = languages.stream().distinct().toList();
    }

    /** Returns an entry with fields of work only. */
    public static AtlasEntry of(List<String> categories) {
        return new AtlasEntry(categories, List.of(), List.of(), List.of());
    }
}
