package io.clientele.time;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Maps the rows of one answer to records. Spring's own mapper asks the driver for each column of each row by two names and for types
 * that it does not know, and the driver answers by exceptions: that took longer than the statements.
 */
final class RecordRows<T> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final List<Column> columns;
    private int @Nullable [] places;

    RecordRows(Class<T> type) {
        var components = type.getRecordComponents();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.columns = Arrays.stream(components).map(Column::of).toList();
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var placed = places(row);
        var values = new @Nullable Object[placed.length];
        for (int index = 0; index < placed.length; index++) {
            values[index] = columns.get(index).reader().read(row, placed[index]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    /** The same in all rows. */
    private int[] places(ResultSet row) throws SQLException {
        var known = places;
        if (known != null) return known;
        var found = new int[columns.size()];
        for (int index = 0; index < found.length; index++) {
            found[index] = row.findColumn(columns.get(index).name());
        }
        places = found;
        return found;
    }

    private record Column(String name, Reader reader) {

        static Column of(RecordComponent component) {
            return new Column(
                    JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()), reader(component.getType()));
        }

        private static Reader reader(Class<?> type) {
            if (type == long.class) return ResultSet::getLong;
            if (type == int.class) return ResultSet::getInt;
            if (type == boolean.class) return ResultSet::getBoolean;
            if (type == String.class) return ResultSet::getString;
            if (type == BigDecimal.class) return ResultSet::getBigDecimal;
            if (type == Instant.class) return UtcRows::optionalInstant;
            if (type == Long.class) return (row, place) -> row.getObject(place, Long.class);
            if (type.isEnum()) return (row, place) -> constant(type, row.getString(place));
            throw new IllegalArgumentException("No column is read as " + type.getSimpleName() + ".");
        }

        private static @Nullable Object constant(Class<?> type, @Nullable String name) {
            return name == null ? null : Enum.valueOf(type.asSubclass(Enum.class), name);
        }
    }

    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(ResultSet row, int place) throws SQLException;
    }
}
