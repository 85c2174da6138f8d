/**
 * Where every file is to go: safe names, patterns, clashes, companions; a plan as a value, checked and saved as CSV. Changes nothing on
 * the disk. Read {@link org.shenava.library.plan.SortPlan} first.
 */
package org.shenava.library.plan;
