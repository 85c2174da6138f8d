package org.shenava.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;

/** The row that a result set stands on. */
final class FoundRow implements Row {
    private final ResultSet found;

    FoundRow(ResultSet found) {
        this.found = found;
    }

    @Override
    public long whole(String column) throws StoreException {
        try {
            return found.getLong(column);
        } catch (SQLException failure) {
            throw Sentences.of(failure);
        }
    }

    @Override
    public OptionalDouble number(String column) throws StoreException {
        try {
            double value = found.getDouble(column);
            return found.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (SQLException failure) {
            throw Sentences.of(failure);
        }
    }

    @Override
    public Optional<String> text(String column) throws StoreException {
        try {
            return Optional.ofNullable(found.getString(column));
        } catch (SQLException failure) {
            throw Sentences.of(failure);
        }
    }

    @Override
    public byte[] bytes(String column) throws StoreException {
        try {
            byte[] value = found.getBytes(column);
            return value == null ? new byte[0] : value;
        } catch (SQLException failure) {
            throw Sentences.of(failure);
        }
    }
}
