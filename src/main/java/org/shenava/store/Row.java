package org.shenava.store;

import java.util.Optional;
import java.util.OptionalDouble;

/** One row of an answer, valid only while it is read. Columns go by name. */
public interface Row {
    /** A whole number; 0 where there is none. */
    long whole(String column) throws StoreException;

    OptionalDouble number(String column) throws StoreException;

    Optional<String> text(String column) throws StoreException;

    /** Bytes; empty where there are none. */
    byte[] bytes(String column) throws StoreException;

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws StoreException;
    }
}
