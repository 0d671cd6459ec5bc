package eu.soga.shared.persistence;

import jakarta.persistence.Query;
import java.util.List;

/** Lists the values of native statements with one column. */
public final class NativeValues {
    private NativeValues() {}

    /**
     * Returns the value of each row. {@code createNativeQuery(sql, UUID.class)} would do the same, but Hibernate
     * caches a plan for each such call and never finds it again, which gets slower and slower: its {@code
     * ImplicitResultClassBuilder} (7.2) has no {@code equals}. Can be removed when it has.
     */
    public static <T> List<T> list(Query query, Class<T> type) {
        List<?> values = query.getResultList();
        return values.stream().<T>map(type::cast).toList();
    }
}
