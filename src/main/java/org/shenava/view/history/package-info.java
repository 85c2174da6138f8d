/**
 * The page of what was heard before, and the keeper that writes it down while one listens. Read
 * {@link org.shenava.view.history.HistoryKeeper} first.
 */
package org.shenava.view.history;
