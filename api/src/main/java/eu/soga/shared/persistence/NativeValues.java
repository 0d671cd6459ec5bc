package eu.soga.shared.persistence;

import jakarta.persistence.Query;
import java.util.List;

/** Lists the values of native statements with one column. */
public final class NativeValues {
    private NativeValues() {}

    /**
     * The value of each row. {@code createNativeQuery(sql, UUID.class)} would do the same, but Hibernate keeps a plan
     * for each such call and finds none again, ever more slowly: its {@code ImplicitResultClassBuilder} (7.2) knows no
     * equality. When it does, this can go.
     */
    public static <T> List<T> list(Query query, Class<T> type) {
        List<?> values = query.getResultList();
        return values.stream().<T>map(type::cast).toList();
    }
}
