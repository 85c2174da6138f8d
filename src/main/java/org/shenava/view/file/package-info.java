/**
 * Recordings: a queue of files, each with its outline, its answer over time, and playback. What outlives a change of language is
 * {@link org.shenava.view.file.FileDesk}; read it first.
 */
package org.shenava.view.file;
