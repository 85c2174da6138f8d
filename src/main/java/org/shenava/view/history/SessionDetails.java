package org.shenava.view.history;

import org.shenava.history.Course;

/** The one session that is looked at, with its answers over time. */
public record SessionDetails(HistoryRow row, Course course) {}
