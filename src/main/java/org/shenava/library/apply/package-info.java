/**
 * Carries plans out so that nothing can be lost: a journal is on the disk before the first change, every copy is checked before an
 * original goes, and a run that was cut off at any moment can be finished or undone. Read {@link org.shenava.library.apply.SortRun} first.
 */
package org.shenava.library.apply;
