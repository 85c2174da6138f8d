/**
 * What was listened to before: a row a session, with its answers over time, the user's correction and the recording. May use
 * {@code store} and {@code music}. Read {@link org.shenava.history.History} first.
 */
package org.shenava.history;
