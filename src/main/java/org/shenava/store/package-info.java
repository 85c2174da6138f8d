/** Files that survive a crash. May use {@code music}. Read {@link org.shenava.store.AtomicFiles} first. */
package org.shenava.store;
