/**
 * Files that survive a crash, and the embedded database, which is touched nowhere else. May use nothing of the house. Read
 * {@link org.shenava.store.Database} and {@link org.shenava.store.AtomicFiles} first.
 */
package org.shenava.store;
