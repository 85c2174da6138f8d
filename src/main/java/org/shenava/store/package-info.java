/**
 * Files that survive a crash, safe and free names, and the embedded database, which is touched nowhere else. Uses nothing of Shenava. Read
 * {@link org.shenava.store.Database} and {@link org.shenava.store.AtomicFiles} first.
 */
package org.shenava.store;
