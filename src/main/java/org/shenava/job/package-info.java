/**
 * Long work: a {@link org.shenava.job.Job} is run by an injected {@link org.shenava.job.JobRunner}, reports progress and can be
 * cancelled. Plain Java, uses nothing.
 */
package org.shenava.job;
